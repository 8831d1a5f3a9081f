// A worker that reads: names of files in, texts out.

import { worker } from 'workerpool';
import { readFilesSync } from './disk/read.ts';

worker({ read: readFilesSync });
