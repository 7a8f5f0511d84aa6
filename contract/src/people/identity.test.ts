// GB 11643、GB 32100、手机号、姓名：每一种写错都要被认出，每一种能看懂的写法都要被收下。
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  checkIdNumber,
  checkUscc,
  idCheckDigit,
  isPersonName,
  maskIdNumber,
  maskPhone,
  normaliseName,
  readMobile,
  usccCheckCharacter,
} from './identity.ts';

const numberOf = (seventeen: string) => seventeen + idCheckDigit(seventeen);
const faultOf = (text: string, today?: string) => {
  const check = checkIdNumber(text, today);
  return check.ok ? null : check.fault;
};

describe('公民身份号码（GB 11643）', () => {
  it('国标附录的两个例子成立，并读出生日与性别', () => {
    expect(checkIdNumber('11010519491231002X')).toEqual({
      ok: true,
      idNumber: '11010519491231002X',
      birthDay: '1949-12-31',
      gender: 'female',
    });
    expect(checkIdNumber('440524188001010014')).toMatchObject({ ok: false, fault: 'birth-day' });
    expect(idCheckDigit('44052418800101001')).toBe('4');
  });

  it('小写 x、全角数字、空格、不可见字符都能看懂', () => {
    for (const text of [
      '11010519491231002x',
      '１１０１０５１９４９１２３１００２Ｘ',
      ' 110105 19491231 002X ',
      '110105\u200b19491231-002X',
    ]) {
      expect(checkIdNumber(text)).toMatchObject({ ok: true, idNumber: '11010519491231002X' });
    }
  });

  it.each([
    ['少一位', '1101051949123100', 'length'],
    ['15 位旧号码', '110105491231002', 'length'],
    ['空', '', 'length'],
    ['字母混入', '11010519491231A02X', 'characters'],
    ['X 不在末位', '1101051949123100X2', 'characters'],
    ['没有这个省', numberOf('99010519491231002'), 'division'],
    ['2 月 30 日', numberOf('33030219800230001'), 'birth-day'],
    ['平年 2 月 29 日', numberOf('33030219810229001'), 'birth-day'],
    ['13 月', numberOf('33030219801301001'), 'birth-day'],
    ['0 日', numberOf('33030219801200001'), 'birth-day'],
    ['校验位不对', '110105194912310021', 'check-digit'],
  ])('%s：拒绝并说明', (_, text, fault) => {
    expect(faultOf(text)).toBe(fault);
    const check = checkIdNumber(text);
    expect(!check.ok && check.message).toMatch(/身份证号码/);
  });

  it('闰年 2 月 29 日成立；出生在今天之后不成立', () => {
    expect(faultOf(numberOf('33030219800229001'))).toBeNull();
    expect(faultOf(numberOf('33030220260616001'), '2026-06-15')).toBe('future');
    expect(faultOf(numberOf('33030220260615001'), '2026-06-15')).toBeNull();
  });

  it('任何一位写错、任何相邻两位对调都被认出', () => {
    const digits = fc.integer({ min: 0, max: 9 });
    const seventeen = fc
      .record({
        day: fc.date({ min: new Date('1950-01-01'), max: new Date('2005-12-31'), noInvalidDate: true }),
        order: fc.integer({ min: 0, max: 999 }),
      })
      .map(({ day, order }) => `330302${day.toISOString().slice(0, 10).replaceAll('-', '')}${String(order).padStart(3, '0')}`);
    fc.assert(
      fc.property(seventeen, fc.integer({ min: 0, max: 16 }), digits, (head, place, digit) => {
        const right = numberOf(head);
        expect(faultOf(right)).toBeNull();
        if (right[place] !== String(digit)) {
          expect(faultOf(`${right.slice(0, place)}${digit}${right.slice(place + 1)}`)).not.toBeNull();
        }
        const swapped = `${right.slice(0, place)}${right[place + 1]}${right[place]}${right.slice(place + 2)}`;
        if (swapped !== right) expect(faultOf(swapped)).not.toBeNull();
      }),
    );
  });
});

describe('统一社会信用代码（GB 32100）', () => {
  it('国标的例子成立，小写、空格、连字符能看懂', () => {
    expect(checkUscc('91350100M000100Y43')).toEqual({ ok: true, uscc: '91350100M000100Y43' });
    expect(checkUscc('91350100-m000100y-43')).toEqual({ ok: true, uscc: '91350100M000100Y43' });
    expect(usccCheckCharacter('91350100M000100Y4')).toBe('3');
  });

  it.each([
    ['少一位', '91350100M000100Y4', 'length'],
    ['含字母 I', '91350100I000100Y43', 'characters'],
    ['含字母 O', '9135010OM000100Y43', 'characters'],
    ['行政区划不是数字', '91A50100M000100Y43', 'characters'],
    ['校验位不对', '91350100M000100Y44', 'check-digit'],
  ])('%s：拒绝并说明', (_, text, fault) => {
    expect(checkUscc(text)).toMatchObject({ ok: false, fault, message: expect.stringContaining('统一社会信用代码') });
  });
});

describe('手机号', () => {
  it('写法不同，号码一个', () => {
    for (const text of ['13800138000', '+86 138 0013 8000', '86-13800138000', '１３８００１３８０００'])
      expect(readMobile(text)).toBe('13800138000');
  });
  it('不是手机号的一律不收', () => {
    for (const text of ['', '12800138000', '1380013800', '138001380001', '0577-88888888', "13800138000' or '1'='1"])
      expect(readMobile(text)).toBeNull();
  });
});

describe('姓名', () => {
  it('各种间隔点归为 U+00B7，空白归整', () => {
    for (const dot of ['·', '•', '‧', '・', '⋅', '･', '●']) {
      expect(normaliseName(`买买提${dot}吐尔逊`)).toBe('买买提\u00b7吐尔逊');
    }
    expect(normaliseName('　王 　芳 ')).toBe('王芳');
    expect(normaliseName('买买提 · 吐尔逊')).toBe('买买提·吐尔逊');
    expect(normaliseName('  Mary   Ann ')).toBe('Mary Ann');
  });

  it('生僻字原样保留，不换成形近字', () => {
    for (const name of ['𬱖', '陈㛃', '叶䶮', '林𬭎', '〇', '張﨑']) {
      expect(normaliseName(name)).toBe(name);
      expect(isPersonName(name)).toBe(true);
    }
  });

  it('标记、数字、空名、过长的名字不是姓名', () => {
    for (const name of ['', '王1', '<b>王</b>', "'; drop table person; --", '·王', '王·', 'a'.repeat(51), '王\u0000芳', '=1+1']) {
      expect(isPersonName(name)).toBe(false);
    }
    expect(isPersonName('麦麦提江·阿卜杜热合曼')).toBe(true);
    expect(isPersonName("O'Brien-Smith Jr.")).toBe(true);
  });
});

describe('遮盖', () => {
  it('身份证露出前六后四，手机露出前三后四，过短的全遮', () => {
    expect(maskIdNumber('33030219900101123X')).toBe('330302********123X');
    expect(maskIdNumber('E1234567')).toBe('********');
    expect(maskPhone('13800138000')).toBe('138****8000');
    expect(maskPhone('110')).toBe('***');
  });
});
