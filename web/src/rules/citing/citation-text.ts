// A citation as officials write it – document, number, article, edition – with the address at which it can be read.
import { dayText } from '#ui/text';

export type Cited = {
  readonly title: string;
  readonly number: string;
  /** 第八条第（三）项; or a reading of it. */
  readonly place: string;
  /** The day from which the version cited is in force. */
  readonly from: string;
};

/** `on`: the day for which the page was asked, if one was chosen; without it the address shows what holds when it is opened. */
export function citationText(cited: Cited, page: string, anchor: string, on?: string): string {
  const address = `${page}${on ? `?on=${on}` : ''}#${anchor}`;
  return `《${cited.title}》（${cited.number}）${cited.place}，${dayText(cited.from)}起施行的版本，${address}`;
}
