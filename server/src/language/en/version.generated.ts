// Written by npm run train.

export const GENERATED = '49b6521d178e';
