// The seal's certificates for anybody who checks a PDF with software of their own.
import { type FileReply, fileReply } from '#http';
import type { Context } from '#platform';
import { sealOfShop } from './workshop.ts';

export async function getCertificates(_at: Context): Promise<FileReply> {
  const { chain, earlier } = sealOfShop();
  const body = Buffer.from([...chain, ...earlier].map((one) => one.toString()).join(''));
  return fileReply({ body, type: 'application/x-pem-file', name: '电子签章证书.pem', inline: false, length: body.length });
}
