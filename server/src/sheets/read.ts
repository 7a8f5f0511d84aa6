// Reads a table in a child process with limits of memory and time; what is wrong with the file is said in words its owner can act on.
import { fork } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { Problem } from '#platform';
import type { Sheet, SheetAnswer, SheetJob, SheetRefusal } from './sheet.ts';

const largestBytes = 10 * 1024 * 1024;
const jobTimeMs = 60_000;
const mostAtOnce = 2;
let underway = 0;

/** Throws a problem that says what is wrong with the file. */
export async function readSheet(file: { bytes: Uint8Array; name: string; mostRows: number }): Promise<Sheet> {
  if (file.bytes.length === 0) throw refusal('file-empty', 422, '文件是空的', '这个文件没有内容，请检查后重新选择。');
  if (file.bytes.length > largestBytes) throw refusal('too-large', 413, '文件超过 10 MB', '请分成几个文件后再导入。');
  if (underway >= mostAtOnce) throw refusal('sheets-busy', 503, '正在处理的表格较多', '请过一分钟再试，您的文件没有丢失。');
  underway += 1;
  try {
    const answer = await ask({ bytes: file.bytes, mostRows: file.mostRows });
    if (answer.sheet) return answer.sheet;
    throw said(answer.refusal, { ...file, line: answer.line });
  } finally {
    underway -= 1;
  }
}

/** One child for one file: nothing of it is left for the next. */
function ask(job: SheetJob): Promise<SheetAnswer> {
  const fromSource = import.meta.url.endsWith('.ts');
  const entry = fileURLToPath(new URL(fromSource ? './sheet-child.ts' : './sheet-child.mjs', import.meta.url));
  const loader = fromSource ? ['--import', createRequire(import.meta.url).resolve('tsx')] : [];
  const child = fork(entry, [], {
    execArgv: [...loader, '--max-old-space-size=512'],
    // The child opens strangers' files: it is given no secret.
    env: { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '' },
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    serialization: 'advanced',
  });
  return new Promise((resolve) => {
    const finish = (answer: SheetAnswer) => {
      clearTimeout(timer);
      child.removeAllListeners();
      child.kill('SIGKILL');
      resolve(answer);
    };
    const timer = setTimeout(() => finish({ sheet: null, refusal: 'too-large-inside' }), jobTimeMs);
    child.on('message', finish);
    child.on('error', () => finish({ sheet: null, refusal: 'unreadable' }));
    child.on('exit', () => finish({ sheet: null, refusal: 'too-large-inside' }));
    child.send(job);
  });
}

function said(why: SheetRefusal, { name, mostRows, line }: { name: string; mostRows: number; line: number | undefined }): Problem {
  switch (why) {
    case 'xls':
      return refusal(
        'sheet-xls',
        415,
        '不能读取旧式 .xls 表格',
        `“${name}”是旧式 Excel 文件（只改扩展名不能改变格式）。请在 Excel 或 WPS 中“另存为”.xlsx 后再导入。`,
      );
    case 'encrypted':
      return refusal('file-encrypted', 422, '表格设有打开密码', `“${name}”已加密。请去掉打开密码后再导入。`);
    case 'too-many-rows':
      return refusal('too-many-rows', 422, '行数太多', `一个文件至多 ${mostRows} 行，请分成几个文件后再导入。`);
    case 'encoding':
      return refusal(
        'sheet-encoding',
        422,
        '文字编码无法识别',
        `“${name}”不是 UTF-8 或 GB18030 编码的 CSV，也不是 .xlsx。请用 Excel 或 WPS 另存为 .xlsx 后再导入。`,
      );
    case 'too-large-inside':
      return refusal('file-unreadable', 422, '表格展开后过大', `“${name}”展开后过大或处理超时。请删去多余的工作表和格式后再导入。`);
    case 'quote':
      return refusal(
        'sheet-quote',
        422,
        'CSV 的引号不成对',
        `${line ? `第 ${line} 行附近` : '文件中'}有没有配对的双引号，请改正后再导入。`,
      );
    case 'unreadable':
      return refusal(
        'file-unreadable',
        422,
        '表格打不开',
        `“${name}”已损坏或不是表格。请用 Excel 或 WPS 打开核对，另存为 .xlsx 后再导入。`,
      );
  }
}

function refusal(type: string, status: number, title: string, detail: string): Problem {
  return new Problem({ type, status, title, detail });
}
