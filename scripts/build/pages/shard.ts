import { createHash } from 'node:crypto';

/** One of several parts of a site that are built apart. */
export interface Shard {
  /** Counted from 1. */
  nth: number;
  of: number;
}

/**
 * Which shard an address belongs to, counted from 1: by its hash, so that a new page moves no other one.
 *
 * @example shardOf('facts/page/2', 4) // 3
 */
export const shardOf = (address: string, of: number): number =>
  (createHash('sha256').update(address).digest().readUInt32BE(0) % of) + 1;

/** Reads `2/4`; null where it is no shard. */
export function parseShard(text: string): Shard | null {
  const [, nth, of] = /^(\d+)\/(\d+)$/.exec(text) ?? [];
  const shard = { nth: Number(nth), of: Number(of) };
  return shard.nth >= 1 && shard.nth <= shard.of ? shard : null;
}
