// Entries for tests of the ledger: plausible, each with a key of its own.
import { generateKeyPairSync } from 'node:crypto';
import type { NewEntry } from '#ledger/entry';
import { installLedgerKeyObject } from '#ledger/log';

installLedgerKeyObject(generateKeyPairSync('ed25519').privateKey);

let made = 0;

export function entry(more: Partial<NewEntry> = {}): NewEntry {
  made += 1;
  return {
    personId: 7001,
    source: 'claim',
    sourceKey: `申请-${made}`,
    year: 2026,
    subject: 'professional',
    centihours: 1800,
    byExam: false,
    way: '8-3',
    rule: { document: '温人社发〔2017〕264号', article: '第八条第（三）项', edition: '2018-01-01' },
    explanation: ['培训 3 天，每天 6 学时。', '共 18 学时，计入 2026 年度。'],
    title: '全市卫生专业技术人员“新技术”培训班',
    organiser: '温州市卫生健康委员会',
    heldFrom: '2026-03-09',
    heldTo: '2026-03-11',
    evidence: ['a'.repeat(64)],
    recognisedBy: 201,
    ...more,
  };
}
