// Mails of our own making: the stories as ten kinds of messages.

import type { Story } from './stories.ts';

const crlf = (...lines: readonly string[]): string => lines.join('\r\n');
const base64 = (text: string): string =>
  Buffer.from(text)
    .toString('base64')
    .replace(/(.{76})/g, '$1\r\n');
const encodedWord = (text: string): string => `=?UTF-8?B?${Buffer.from(text).toString('base64')}?=`;
const quotedPrintable = (text: string): string =>
  Array.from(Buffer.from(text), (byte) =>
    (byte >= 33 && byte <= 126 && byte !== 61) || byte === 32
      ? String.fromCharCode(byte)
      : byte === 10
        ? '\r\n'
        : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`,
  )
    .join('')
    .replace(/ (?=\r\n|$)/g, '=20')
    .split('\r\n')
    .map((line) => line.replace(/(.{60}[^=]{0,3})(?=.)/g, '$1=\r\n'))
    .join('\r\n');
const html = ({ paragraphs }: Story): string =>
  `<html><body><table><tr><td><p>${paragraphs.map((text) => text.replace(/&/g, '&amp;')).join('</p><p>')}</p></td></tr></table><script>document.write('Advertisement')</script></body></html>`;
const wrapped = (text: string): string => text.replace(/(.{1,68})(?: |$)/g, '$1\n').trim();
const plain = ({ paragraphs }: Story): string => paragraphs.map(wrapped).join('\n\n');
const rfcDate = (day: string): string => {
  const [, month = 1] = day.split('-').map(Number);
  const name = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')[month - 1];
  return `Mon, ${Number(day.slice(8))} ${name} ${day.slice(0, 4)} 23:40:00 -0800`;
};
const head = (s: Story, ...more: readonly string[]): string =>
  crlf(
    `From: ${encodedWord(s.author)} <press@post.example>`,
    'To: desk@paper.example',
    `Subject: ${encodedWord(s.title)}`,
    `Date: ${rfcDate(s.day)}`,
    'Message-ID: <1@post.example>',
    'MIME-Version: 1.0',
    ...more,
  );
const UTF8 = 'Content-Type: text/plain; charset=utf-8';
const part = (type: string, encoding: string, body: string): string =>
  crlf('--b', `Content-Type: ${type}`, `Content-Transfer-Encoding: ${encoding}`, '', body);

/** Ten kinds of mails. Each takes the story of its number. */
export const MAILS: readonly ((story: Story) => string | Uint8Array)[] = [
  (s) =>
    crlf(
      head(s, `Organization: ${s.outlet}`, UTF8, 'Content-Transfer-Encoding: 8bit'),
      '',
      plain(s).replaceAll('\n', '\r\n'),
    ),
  (s) =>
    crlf(
      head(s, `List-Id: "${s.outlet}" <daily.post.example>`, UTF8, 'Content-Transfer-Encoding: quoted-printable'),
      '',
      quotedPrintable(plain(s)),
    ),
  (s) =>
    crlf(
      head(
        s,
        `Organization: ${s.outlet}`,
        'Content-Type: text/html; charset=utf-8',
        'Content-Transfer-Encoding: base64',
      ),
      '',
      base64(html(s)),
    ),
  (s) =>
    crlf(
      head(s, `Organization: ${s.outlet}`, 'Content-Type: multipart/alternative; boundary=b'),
      '',
      part('text/plain; charset=utf-8', 'base64', base64(plain(s))),
      part('text/html; charset=utf-8', 'base64', base64(html(s))),
      '--b--',
    ),
  // The plain part only says that there is an HTML part.
  (s) =>
    crlf(
      head(s, `Organization: ${s.outlet}`, 'Content-Type: multipart/alternative; boundary="b"'),
      '',
      part('text/plain', '7bit', 'This message is in HTML.'),
      part('text/html; charset=utf-8', 'quoted-printable', quotedPrintable(html(s))),
      '--b--',
    ),
  // Attachments.
  (s) =>
    crlf(
      head(s, `Organization: ${s.outlet}`, 'Content-Type: multipart/mixed; boundary=b'),
      '',
      part('text/plain; charset=utf-8', 'base64', base64(plain(s))),
      crlf(
        '--b',
        'Content-Type: application/pdf; name="hives.pdf"',
        'Content-Disposition: attachment; filename="hives.pdf"',
        'Content-Transfer-Encoding: base64',
        '',
        base64('%PDF-1.4'),
      ),
      '--b--',
    ),
  // Windows-1252, as old programs send it.
  (s) => {
    const text = crlf(
      head(
        s,
        `Organization: ${s.outlet}`,
        'Content-Type: text/plain; charset=windows-1252',
        'Content-Transfer-Encoding: 8bit',
      ),
      '',
      plain(s).replaceAll('\n', '\r\n'),
    );
    const bytes: Readonly<Record<string, number>> = { '“': 0x93, '”': 0x94, '’': 0x92 };
    return Uint8Array.from(text, (char) => bytes[char] ?? char.charCodeAt(0));
  },
  // format=flowed.
  (s) =>
    crlf(
      head(
        s,
        `Organization: ${s.outlet}`,
        'Content-Type: text/plain; charset=utf-8; format=flowed',
        'Content-Transfer-Encoding: 8bit',
      ),
      '',
      s.paragraphs.map((text) => wrapped(text).replaceAll('\n', ' \r\n')).join('\r\n\r\n'),
    ),
  // A reply that quotes.
  (s) =>
    crlf(
      head(s, `Organization: ${s.outlet}`, UTF8, 'Content-Transfer-Encoding: 8bit'),
      '',
      'For your records, as promised.',
      '',
      plain(s)
        .split('\n')
        .map((line) => `> ${line}`)
        .join('\r\n'),
    ),
  // Line feeds alone, folded headers, no MIME version.
  (s) =>
    `From: "${s.author}"\n <a@b.example>\nSubject: ${s.title.slice(0, 20)}\n ${s.title.slice(20).trim()}\nDate:\n ${rfcDate(s.day)}\nOrganization: ${s.outlet}\nContent-Type: text/plain; charset=utf-8\n\n${plain(s)}\n`,
];
