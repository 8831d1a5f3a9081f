// Written by npm run train.

export const GENERATED = 'fb9d27e89c45';
