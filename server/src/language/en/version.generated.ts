// Written by npm run train.

export const GENERATED = 'ac36791eee06';
