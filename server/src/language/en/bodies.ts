// Firms and bodies that everybody knows, for the rules that correct the name model. The model was trained without them, so
// that its weights can be made again: what it reads stands in words.ts.

/** Of one word, without those that are a surname or another word as often. */
export const bodies = `mozilla paypal ebay netflix nvidia qualcomm samsung panasonic toshiba hitachi nintendo toyota nissan mazda
  subaru hyundai volkswagen audi volvo renault peugeot boeing walmart costco ikea starbucks nestle danone pepsico heineken
  carlsberg novartis sanofi glencore petrobras petronas sinopec petrochina totalenergies equinor repsol rwe vattenfall edf
  siemens thyssenkrupp basf arcelormittal citigroup citibank santander unicredit commerzbank accenture deloitte kpmg pwc
  mckinsey enron worldcom halliburton bechtel monsanto fedex dhl amtrak eurostar ryanair easyjet jetblue etihad softbank
  baidu xiaomi lenovo tsmc foxconn infosys wipro`;

/** Of several words or with a hyphen, separated by commas. */
export const longBodies = `al-qaeda, al qaida, al-qaida, al shabaab, al-shabaab, al-jazeera, burger king, taco bell, pizza hut,
  home depot, general motors, general electric, goldman sachs, morgan stanley, credit suisse`;
