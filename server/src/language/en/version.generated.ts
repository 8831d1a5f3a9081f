// Written by npm run train.

export const GENERATED = '18e33b81e38c';
