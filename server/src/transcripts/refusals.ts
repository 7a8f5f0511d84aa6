// The refusals of printing and checking, in words that say what to do.
import { Problem } from '#platform';

/** The same for a serial that nobody has, a wrong code, and a paper of somebody else: no answer tells them apart. */
export function unknownTranscript(): Problem {
  return new Problem({
    type: 'transcript-unknown',
    status: 404,
    title: '没有找到这份情况表',
    detail: '编号或查验码有误，或者您无权查看。请对照纸面的编号和查验码（页脚左侧）重新输入，或重新扫描二维码。',
  });
}

/** Told by the check characters alone, before any look-up. */
export function misspeltSerial(): Problem {
  return new Problem({
    type: 'transcript-unknown',
    status: 404,
    title: '编号输入有误',
    detail: '编号的校验位不符，请对照纸面重新输入，例如 WZXS-2026-7K3M9QD-VK；字母 I、L、O 不会出现在编号中。',
  });
}

export function wrongYears(message: string): Problem {
  return new Problem({
    type: 'transcript-years',
    status: 422,
    title: '所选年度不能打印',
    detail: message,
    errors: [{ path: 'years', message }],
  });
}

export function tooManyPrints(most: number): Problem {
  return new Problem({
    type: 'transcript-too-many',
    status: 429,
    title: '今天打印的次数太多',
    detail: `每天至多打印 ${most} 份。已打印的情况表可在“打印记录”中再次下载，内容与当时完全相同。`,
  });
}

/** The kept copy no longer fits its own hash: nothing of it may be believed. */
export function damagedTranscript(): Problem {
  return new Problem({
    type: 'transcript-damaged',
    status: 500,
    title: '这份情况表的存档已损坏',
    detail: '存档内容与其摘要不符，请勿采信，并请联系市人力社保局核实；持有人可以重新打印一份。',
  });
}

/** The register's totals and its entries tell different things. */
export function disagreeingRecord(): Problem {
  return new Problem({
    type: 'transcript-disagrees',
    status: 409,
    title: '学时记录正在核对',
    detail: '年度合计与登记条目暂时不一致，可能正在登记新的学时。请稍后再试；若一直如此，请联系市人力社保局核查台账。',
  });
}
