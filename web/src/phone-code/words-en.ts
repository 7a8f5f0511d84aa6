// Words of a phone and its code, English.
export const en = {
  phone: 'Mobile phone',
  phoneHint: 'For signing in and finding your account again',
  send: 'Send a code',
  resend: 'Send again',
  resendIn: 'again in {seconds} s',
  sent: 'The code has been sent',
  sentText: 'Valid for five minutes, once.',
  code: 'Code',
};
