// Asks the tables of an archive (docs/ARCHIVE.md) with DuckDB. Its Node package is not part of the extension: it is loaded
// from the archive's folder when the first question comes, and where it is missing the answer says how to get it.

import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import QuickLRU from 'quick-lru';
import { URI } from 'vscode-uri';
import type { ArchiveAnswer, ArchiveReader } from '../../features/shared/context.ts';

const PACKAGE = '@duckdb/node-api';

/** The part of DuckDB's package that is used. */
interface DuckDb {
  readonly DuckDBInstance: { create(path: string): Promise<{ connect(): Promise<Connection> }> };
}

interface Connection {
  runAndReadAll(sql: string, values: readonly string[]): Promise<{ getRows(): unknown[][] }>;
}

/** Answers that are kept, by archive and name. */
const MOST_ANSWERS = 1000;
/** Entities of one name that are counted. */
const MOST_OF_A_NAME = 5;

const QUESTION = (tables: string): string => `
  SELECT articles FROM read_parquet('${tables.replace(/'/g, "''")}/entities/*.parquet')
  WHERE name = $1 AND type = $2 AND articles > 0
  ORDER BY articles DESC LIMIT ${MOST_OF_A_NAME}`;

export class DuckDbArchive implements ArchiveReader {
  #connection: Promise<Connection> | undefined;
  readonly #answers = new QuickLRU<string, Promise<ArchiveAnswer>>({ maxSize: MOST_ANSWERS });

  articlesWith(archive: string, folder: string, name: string, type: string): Promise<ArchiveAnswer> {
    const place = path.isAbsolute(archive) ? archive : path.join(folderPath(folder), archive);
    const key = [place, type, name].join('\n');
    const known = this.#answers.get(key);
    if (known !== undefined) return known;
    const answer = this.#ask(place, name, type);
    this.#answers.set(key, answer);
    // What fails now may work once the package or the tables are there.
    void answer.then((found) => {
      if ('problem' in found) this.#answers.delete(key);
    });
    return answer;
  }

  async #ask(place: string, name: string, type: string): Promise<ArchiveAnswer> {
    const tables = path.join(place, 'tables');
    if (!existsSync(path.join(tables, 'entities'))) return { problem: `there are no tables in ${tables}` };
    try {
      this.#connection ??= connect(place);
      const connection = await this.#connection;
      const rows = (await connection.runAndReadAll(QUESTION(tables), [name, type])).getRows();
      return { articles: rows.map(([articles]) => Number(articles)) };
    } catch (error) {
      this.#connection = undefined;
      const { code, message } = error as NodeJS.ErrnoException;
      return {
        problem:
          code === 'MODULE_NOT_FOUND'
            ? `DuckDB is not installed. Run: npm install --prefix "${place}" ${PACKAGE}`
            : `DuckDB cannot read it: ${message}`,
      };
    }
  }
}

async function connect(place: string): Promise<Connection> {
  const load = createRequire(path.join(place, 'package.json'));
  const { DuckDBInstance } = load(PACKAGE) as DuckDb;
  return (await DuckDBInstance.create(':memory:')).connect();
}

const folderPath = (folder: string): string => (folder === '' ? process.cwd() : URI.parse(folder).fsPath);
