// The log: JSON lines with personal data and secrets struck out before they are written.
import { type DestinationStream, type Logger, pino } from 'pino';

const secretFields = ['password', 'idNumber', 'phone', 'token', 'cookie', 'authorization', 'secret', 'code'];

export function createLog(level: string, destination?: DestinationStream): Logger {
  const options = {
    level,
    base: null,
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    redact: { paths: secretFields.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), censor: '〔已隐去〕' },
  };
  return destination ? pino(options, destination) : pino(options);
}
