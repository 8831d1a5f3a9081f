// Given names, surnames, countries and towns of the made-up news.

const list = (words) => words.trim().split(/\s+/);

export const FEMALE = list(`
  Amina Elena Grace Ingrid Leila Nadia Petra Sofia Ulrike Wanjiru Zeynep Priya Maria Olena Fatima Anna Mei Yuki Carmen
  Lucia Isabel Chiara Claire Sophie Katarina Agnieszka Irina Svetlana Tamar Miriam Rania Salma Hala Nour Thandiwe Ngozi
  Abena Adaeze Sunita Anjali Lakshmi Rosa Beatriz Camila Valentina Helen Margaret Susan Linda Karen Emma Alice Astrid
`);

export const MALE = list(`
  Daniel Farid Hassan Jonas Karim Marek Omar Rashid Tomas Viktor Yusuf Chen Luis Kofi Anwar Dmitri Ahmed Mohammed Ali
  Ibrahim Mustafa Khaled Walid Samir Tariq Bashir David Michael James Robert Peter Paul George Andrew Stefan Klaus Jürgen
  Pierre Jean Marco Giovanni Carlos Miguel Diego Pablo Rafael Joao Pedro Ivan Sergei Mikhail Pavel Andriy Bogdan Milan
  Zoran Arjun Ravi Sanjay Imran Asif Hiroshi Kenji Takeshi Wei Jun Min-jun Tran Bayu Kwame Chinedu Emeka Sipho Tesfaye
`);

export const SURNAMES = list(`
  Smith Johnson Brown Miller Wilson Taylor Clark Walker Young Hughes Schmidt Fischer Weber Keller Novak Horvath Kowalski
  Nowak Ivanov Petrov Sokolov Kuznetsov Melnyk Shevchuk Popescu Ionescu Rossi Bianchi Ferrari Moreau Laurent Dubois
  García Fernández Martínez López Silva Santos Pereira Costa Haddad Khoury Nasser Mansour Hamdan Aziz Rahman Hussein
  Yilmaz Demir Kaya Şahin Cohen Levi Mizrahi Okafor Adeyemi Mensah Dlamini Nkosi Mwangi Otieno Tesfaye Bekele Singh
  Sharma Patel Gupta Khan Malik Chowdhury Nguyen Pham Tanaka Suzuki Sato Kim Park Lee Wang Zhang Liu Santoso Reyes Cruz
`);

/** Name, adjective, capital. */
export const NATIONS =
  `Russia Russian Moscow,Ukraine Ukrainian Kyiv,China Chinese Beijing,Germany German Berlin,France French Paris,
  Turkey Turkish Ankara,Syria Syrian Damascus,Iran Iranian Tehran,Israel Israeli Jerusalem,Egypt Egyptian Cairo,
  Britain British London,Iraq Iraqi Baghdad,Japan Japanese Tokyo,India Indian Delhi,Pakistan Pakistani Islamabad,
  Brazil Brazilian Brasilia,Mexico Mexican Mexico-City,Kenya Kenyan Nairobi,Nigeria Nigerian Abuja,Ethiopia Ethiopian Addis-Ababa,
  Italy Italian Rome,Spain Spanish Madrid,Poland Polish Warsaw,Greece Greek Athens,Jordan Jordanian Amman,
  Lebanon Lebanese Beirut,Qatar Qatari Doha,Georgia Georgian Tbilisi,Armenia Armenian Yerevan,Azerbaijan Azerbaijani Baku,
  Serbia Serbian Belgrade,Hungary Hungarian Budapest,Austria Austrian Vienna,Sweden Swedish Stockholm,Norway Norwegian Oslo,
  Canada Canadian Ottawa,Chile Chilean Santiago,Peru Peruvian Lima,Colombia Colombian Bogota,Indonesia Indonesian Jakarta,
  Vietnam Vietnamese Hanoi,Thailand Thai Bangkok,Australia Australian Canberra,Ghana Ghanaian Accra,Senegal Senegalese Dakar,
  Tunisia Tunisian Tunis,Morocco Moroccan Rabat,Sudan Sudanese Khartoum,Yemen Yemeni Sanaa,Afghanistan Afghan Kabul`
    .split(',')
    .map((row) => {
      const [name, adjective, capital] = row.trim().split(' ');
      return { name, adjective, capital: capital.replace('-', ' ') };
    });

export const TOWNS = list(`
  Geneva Istanbul Lagos Karachi Manila Quito Hamburg Munich Marseille Lyon Milan Naples Turin Barcelona Valencia Seville
  Porto Rotterdam Antwerp Gdansk Krakow Odesa Kharkiv Lviv Rostov Kazan Aleppo Homs Idlib Mosul Basra Erbil Gaziantep Izmir
  Adana Alexandria Benghazi Tripoli Casablanca Mombasa Kisumu Kampala Kigali Lusaka Durban Mumbai Chennai Kolkata Lahore
  Peshawar Kandahar Herat Dhaka Mandalay Yangon Surabaya Medan Cebu Osaka Nagoya Busan Shanghai Wuhan Chengdu Sydney Perth
  Auckland Toronto Montreal Chicago Boston Denver Houston Seattle Guadalajara Medellin Cartagena Guayaquil Rosario Recife
`);
