// English: see analysis/language/article.ts.

import type { ArticleWords } from '../../analysis/language/article.ts';
import { isClutterLine } from './clutter.ts';

export const articleWords: ArticleWords = { isClutter: isClutterLine };
