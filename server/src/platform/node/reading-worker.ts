// The worker that reads files and returns their texts.

import { worker } from 'workerpool';
import { readFilesSync } from './disk/read-sync.ts';

worker({ read: readFilesSync });
