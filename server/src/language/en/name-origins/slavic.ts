// East Slavic given names: the Ukrainian, Belarusian and Russian forms of one name, as English-language news romanises them (BGN/PCGN,
// the Ukrainian national system of 2010, and older habits). Each pair has one Cyrillic root and one patron saint.

import type { NameOrigin } from './origin.ts';

export const slavic: NameOrigin = {
  surnames: '',
  surnameFirst: 'known',
  syllables: '',
  givenForms: `volodymyr vladimir uladzimir wladimir|serhii serhiy sergei sergey sergiy siarhei serhij|oleksandr aleksandr alexander alexandr
    aliaksandr alyaksandr oleksander|oleksandra aleksandra alexandra|oleksii oleksiy alexei alexey aleksei aleksey aliaksei
    |mykola nikolai nikolay mikalai nikolaj mykolai|mykhailo mikhail mihail mikhailo|andrii andriy andrei andrey andrej
    |dmytro dmitry dmitri dmitriy dmitrii dzmitry|yevhen yevhenii yevgeny evgeny yevgeni evgeni evgenii yauhen eugene
    |yevheniia yevgenia evgenia|kateryna ekaterina yekaterina katsiaryna|olena elena yelena|iryna irina iryna|pavlo pavel paval
    |petro pyotr petr piotr|vasyl vasily vasiliy vasilii vasil|yurii yuriy yuri yury iurii|ihor igor|hryhorii hryhoriy grigory grigori grigoriy
    |illia ilya ilia illya|maksym maxim maksim|nataliia nataliya natalia natalya|olha olga volha|svitlana svetlana sviatlana
    |tetiana tetyana tatiana tatyana|viktoriia viktoriya viktoria victoria|yuliia yuliya yulia julia|anastasiia anastasiya anastasia
    |oleh oleg aleh|kyrylo kirill kiril kirill|denys denis|mariia mariya maria maryia|sofiia sofiya sofia|valerii valeriy valery valeri
    |vitalii vitaliy vitaly vitali|anatolii anatoliy anatoly anatoli|arsenii arseniy arseny|hennadii hennadiy gennady gennadi
    |viacheslav vyacheslav viachaslau|stepan stsiapan|ruslan ruslan|rostyslav rostislav|yaroslav iaroslav|mykyta nikita mikita
    |danylo danil daniil|kostiantyn konstantin kanstantsin|leonid leanid|borys boris barys|taras taras|lesia lesya|liudmyla lyudmila
    ludmila liudmila|halyna galina|liubov lyubov|zhanna zhana|pavlyna pavlina|mykhailyna mikhailina|fedir fyodor fedor|semen semyon
    |artem artyom|heorhii georgy georgi georgiy|yehor yegor egor|matvii matvey|tymofii timofey|nazarii nazar`,
};
