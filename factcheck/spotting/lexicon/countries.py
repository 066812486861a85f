"""Countries with the words for their people and their seats of government."""

# name | other names | demonyms | capital
_ROWS = """
Afghanistan||Afghan Afghans|Kabul
Albania||Albanian Albanians|Tirana
Algeria||Algerian Algerians|Algiers
Angola||Angolan Angolans|Luanda
Argentina||Argentine Argentinian Argentines|Buenos_Aires
Armenia||Armenian Armenians|Yerevan
Australia||Australian Australians|Canberra
Austria||Austrian Austrians|Vienna
Azerbaijan||Azerbaijani Azeri|Baku
Bahrain||Bahraini Bahrainis|Manama
Bangladesh||Bangladeshi Bangladeshis|Dhaka
Belarus||Belarusian Belarusians|Minsk
Belgium||Belgian Belgians|Brussels
Benin||Beninese|Porto-Novo
Bhutan||Bhutanese|Thimphu
Bolivia||Bolivian Bolivians|La_Paz
Bosnia||Bosnian Bosnians|Sarajevo
Botswana||Batswana|Gaborone
Brazil||Brazilian Brazilians|Brasilia
Brunei||Bruneian Bruneians|
Bulgaria||Bulgarian Bulgarians|Sofia
Burkina_Faso||Burkinabe|Ouagadougou
Burundi||Burundian Burundians|Gitega
Cambodia|Kampuchea Kingdom|Cambodian Cambodians Khmer|Phnom_Penh
Cameroon||Cameroonian Cameroonians|Yaounde
Canada||Canadian Canadians|Ottawa
Chad||Chadian Chadians|
Chile||Chilean Chileans|Santiago
China||Chinese|Beijing
Colombia||Colombian Colombians|Bogota
Congo||Congolese|Kinshasa
Costa_Rica||Costa_Rican|
Croatia||Croatian Croatians Croat|Zagreb
Cuba||Cuban Cubans|Havana
Cyprus||Cypriot Cypriots|Nicosia
Czech_Republic|Czechia|Czech Czechs|Prague
Denmark||Danish Danes|Copenhagen
Dominican_Republic||Dominican Dominicans|Santo_Domingo
Ecuador||Ecuadorian Ecuadorians Ecuadorean|Quito
Egypt||Egyptian Egyptians|Cairo
El_Salvador||Salvadoran Salvadorans|
Eritrea||Eritrean Eritreans|Asmara
Estonia||Estonian Estonians|Tallinn
Ethiopia||Ethiopian Ethiopians|Addis_Ababa
Fiji||Fijian Fijians|Suva
Finland||Finnish Finns|Helsinki
France||French|Paris
Gabon||Gabonese|Libreville
Gambia||Gambian Gambians|Banjul
Georgia||Georgian Georgians|Tbilisi
Germany||German Germans|Berlin
Ghana||Ghanaian Ghanaians|Accra
Greece||Greek Greeks|Athens
Guatemala||Guatemalan Guatemalans|
Guinea||Guinean Guineans|Conakry
Guyana||Guyanese|
Haiti||Haitian Haitians|Port-au-Prince
Honduras||Honduran Hondurans|Tegucigalpa
Hong_Kong||Hongkonger Hongkongers|
Hungary||Hungarian Hungarians|Budapest
Iceland||Icelandic|Reykjavik
India||Indian Indians|New_Delhi
Indonesia||Indonesian Indonesians|Jakarta
Iran||Iranian Iranians|Tehran
Iraq||Iraqi Iraqis|Baghdad
Ireland||Irish|Dublin
Israel||Israeli Israelis|
Italy||Italian Italians|Rome
Ivory_Coast||Ivorian Ivorians|Abidjan
Jamaica||Jamaican Jamaicans|
Japan||Japanese|Tokyo
Jordan||Jordanian Jordanians|Amman
Kazakhstan||Kazakh Kazakhs|Astana
Kenya||Kenyan Kenyans|Nairobi
Kosovo||Kosovar Kosovars|Pristina
Kuwait||Kuwaiti Kuwaitis|
Kyrgyzstan||Kyrgyz|Bishkek
Laos|Lao_PDR|Laotian Laotians Lao|Vientiane
Latvia||Latvian Latvians|Riga
Lebanon||Lebanese|Beirut
Liberia||Liberian Liberians|Monrovia
Libya||Libyan Libyans|Tripoli
Lithuania||Lithuanian Lithuanians|Vilnius
Madagascar||Malagasy|Antananarivo
Malawi||Malawian Malawians|Lilongwe
Malaysia||Malaysian Malaysians|Kuala_Lumpur Putrajaya
Maldives||Maldivian Maldivians|
Mali||Malian Malians|Bamako
Malta||Maltese|Valletta
Mauritania||Mauritanian Mauritanians|Nouakchott
Mexico||Mexican Mexicans|Mexico_City
Moldova||Moldovan Moldovans|Chisinau
Mongolia||Mongolian Mongolians|Ulaanbaatar
Morocco||Moroccan Moroccans|Rabat
Mozambique||Mozambican Mozambicans|Maputo
Myanmar|Burma|Burmese|Naypyidaw Naypyitaw
Namibia||Namibian Namibians|Windhoek
Nepal||Nepali Nepalese Nepalis|Kathmandu
Netherlands|Holland|Dutch|Hague
New_Zealand||New_Zealander|Wellington
Nicaragua||Nicaraguan Nicaraguans|Managua
Niger||Nigerien|Niamey
Nigeria||Nigerian Nigerians|Abuja
North_Korea|DPRK|North_Korean North_Koreans|Pyongyang
Norway||Norwegian Norwegians|Oslo
Oman||Omani Omanis|Muscat
Pakistan||Pakistani Pakistanis|Islamabad
Palestine||Palestinian Palestinians|Ramallah
Panama||Panamanian Panamanians|
Papua_New_Guinea||Papuan|Port_Moresby
Paraguay||Paraguayan Paraguayans|Asuncion
Peru||Peruvian Peruvians|Lima
Philippines||Philippine Filipino Filipinos Filipina|Manila
Poland||Polish Poles|Warsaw
Portugal||Portuguese|Lisbon
Qatar||Qatari Qataris|Doha
Romania||Romanian Romanians|Bucharest
Russia||Russian Russians|Moscow Kremlin
Rwanda||Rwandan Rwandans|Kigali
Saudi_Arabia|Saudi|Saudis|Riyadh
Senegal||Senegalese|Dakar
Serbia||Serbian Serbians Serb Serbs|Belgrade
Sierra_Leone||Sierra_Leonean|Freetown
Singapore||Singaporean Singaporeans|
Slovakia||Slovak Slovaks|Bratislava
Slovenia||Slovenian Slovenians|Ljubljana
Somalia||Somali Somalis|Mogadishu
South_Africa||South_African South_Africans|Pretoria
South_Korea|Korea|South_Korean South_Koreans Korean Koreans|Seoul
South_Sudan||South_Sudanese|Juba
Spain||Spanish Spaniards|Madrid
Sri_Lanka||Sri_Lankan Sri_Lankans|Colombo
Sudan||Sudanese|Khartoum
Sweden||Swedish Swedes|Stockholm
Switzerland||Swiss|Bern
Syria||Syrian Syrians|Damascus
Taiwan||Taiwanese|Taipei
Tajikistan||Tajik Tajiks|Dushanbe
Tanzania||Tanzanian Tanzanians|Dodoma
Thailand||Thai Thais|Bangkok
Timor-Leste|East_Timor|Timorese|Dili
Togo||Togolese|Lome
Tunisia||Tunisian Tunisians|Tunis
Turkey|Türkiye|Turkish Turks|Ankara
Uganda||Ugandan Ugandans|Kampala
Ukraine||Ukrainian Ukrainians|Kyiv Kiev
United_Arab_Emirates|UAE|Emirati Emiratis|Abu_Dhabi
United_Kingdom|UK U.K. Britain England Scotland Wales|British Britons English Scottish Welsh|London
United_States|US U.S. USA U.S.A. America|American Americans|Washington
Uruguay||Uruguayan Uruguayans|Montevideo
Uzbekistan||Uzbek Uzbeks|Tashkent
Venezuela||Venezuelan Venezuelans|Caracas
Vietnam|Viet_Nam|Vietnamese|Hanoi
Yemen||Yemeni Yemenis|Sanaa
Zambia||Zambian Zambians|Lusaka
Zimbabwe||Zimbabwean Zimbabweans|Harare
"""


def _table() -> dict[str, str]:
    words: dict[str, str] = {}
    for row in _ROWS.strip().splitlines():
        country, *fields = row.split("|")
        name = country.replace("_", " ")
        for word in (country, *" ".join(fields).split()):
            words[word.replace("_", " ")] = name
    for state in _STATES_OF_US.split():
        words[state.replace("_", " ")] = "United States"
    return words


# Georgia is left to the country.
_STATES_OF_US = """Alabama Alaska Arizona Arkansas California Colorado Connecticut Delaware Florida
Hawaii Idaho Illinois Indiana Iowa Kansas Kentucky Louisiana Maine Maryland Massachusetts Michigan
Minnesota Mississippi Missouri Montana Nebraska Nevada New_Hampshire New_Jersey New_Mexico New_York
North_Carolina North_Dakota Ohio Oklahoma Oregon Pennsylvania Rhode_Island South_Carolina
South_Dakota Tennessee Texas Utah Vermont Virginia West_Virginia Wisconsin Wyoming"""
COUNTRY_OF = _table()
# Countries and peoples that people are named after as well: Lao Mong, Michael Jordan.
ALSO_PEOPLE = frozenset("lao thai chad jordan georgia israel england ireland france khmer".split())
