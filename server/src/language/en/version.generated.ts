// Written by npm run train.

export const GENERATED = '1c625d76ed0e';
