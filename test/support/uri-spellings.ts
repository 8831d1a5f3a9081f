// URIs of files as editors write them.

import { URI } from 'vscode-uri';

type Spell = (file: string) => string;

/** Escapes the bytes of all characters but those of `plain`. */
const escaped =
  (plain: RegExp, upper = true): Spell =>
  (file) =>
    `file://${Array.from(Buffer.from(file), (byte) => {
      const character = String.fromCharCode(byte);
      if (byte < 128 && plain.test(character)) return character;
      const digits = byte.toString(16).padStart(2, '0');
      return `%${upper ? digits.toUpperCase() : digits}`;
    }).join('')}`;

export const spellings: Readonly<Record<string, Spell>> = {
  'VS Code': (file) => URI.file(file).toString(),
  'Neovim 0.7': escaped(/[\w.~!$&'()*+,;=:@/-]/, false),
  'Neovim 0.11': escaped(/[\w.~!$&'()*+,;=:@/-]/),
  // The `url` library of Rust escapes little besides spaces and what is not ASCII.
  Helix: escaped(/[^\s"#<>?`{}%]/),
  Emacs: escaped(/[\w.~/-]/),
  'an editor that escapes nothing it need not': (file) =>
    `file://${file.replace(/[%#? ]/g, (character) => `%${character.charCodeAt(0).toString(16)}`)}`,
};
