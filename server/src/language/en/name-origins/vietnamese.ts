// Vietnamese surnames (popular-names-by-country-dataset, CC0). News calls the bearers by the last word of the name.

import type { NameOrigin } from './origin.ts';

export const vietnamese: NameOrigin = {
  surnames: `nguyen tran le pham huynh hoang phan vu vo dang bui do ho ngo duong ly phi dao doan vuong trinh truong lam phung mai to ha
    ta thai luu luong tong dinh cao chau kieu mac quach dam trieu`,
  surnameFirst: 'syllables',
  syllables: '',
};
