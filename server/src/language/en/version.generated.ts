// Written by npm run train.

export const GENERATED = 'd51603f184a9';
