// A file that was taken in: whose it is, what it is, its fingerprint.
import type { MediaType } from './sniff.ts';

export type StoredFile = {
  readonly personId: number;
  readonly fileId: string;
  readonly name: string;
  readonly mediaType: MediaType;
  readonly bytes: number;
  /** Hex. */
  readonly sha256: string;
  readonly pages: number;
  readonly width: number | null;
  readonly height: number | null;
  readonly marks: readonly string[];
  readonly storedAt: Date;
};
