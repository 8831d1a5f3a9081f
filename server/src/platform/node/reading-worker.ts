// A worker that reads: names of files in, texts out.

import { worker } from 'workerpool';
import { readPlainly } from './disk/read.ts';

worker({ read: readPlainly });
