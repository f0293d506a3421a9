// Written by scripts/sandbox-data.ts from the metadata of libphonenumber-js; not edited by hand.
export const NUMBER_RANGES = `country_code,number_type,pattern
AR,local,+54 3575 40 8###
AR,local,+54 3711 43 3###
AR,local,+54 2657 83 6###
AR,local,+54 3846 69 9###
AR,local,+54 2920 37 9###
AR,local,+54 2262 30 7###
AR,local,+54 2323 52 5###
AR,local,+54 336 417 2###
AR,local,+54 362 412 0###
AR,local,+54 280 588 3###
AR,local,+54 2477 26 3###
AR,local,+54 3446 38 4###
AR,toll_free,+54 800 607 3###
AR,toll_free,+54 800 215 9###
AR,toll_free,+54 800 183 3###
AR,toll_free,+54 800 835 6###
AR,toll_free,+54 800 412 7###
AR,toll_free,+54 800 831 7###
AT,local,+43 6483 ###
AT,local,+43 4232 ###
AT,local,+43 463 0###
AT,local,+43 7676 ###
AT,local,+43 732 6###
AT,local,+43 4857 ###
AT,local,+43 512 7###
AT,local,+43 316 5###
AT,local,+43 2243 ###
AT,local,+43 3451 ###
AT,local,+43 4780 ###
AT,local,+43 662 7###
AT,mobile,+43 693 1###
AT,mobile,+43 648 5###
AT,mobile,+43 689 8###
AT,mobile,+43 653 7###
AT,mobile,+43 666 1###
AT,mobile,+43 671 1###
AT,toll_free,+43 800 595###
AT,toll_free,+43 800 183###
AT,toll_free,+43 800 002###
AT,toll_free,+43 800 316###
AT,toll_free,+43 800 717###
AT,toll_free,+43 800 746###
AU,local,+61 2 5550 ####
AU,local,+61 2 7010 ####
AU,local,+61 3 5550 ####
AU,local,+61 3 7010 ####
AU,local,+61 7 5550 ####
AU,local,+61 7 7010 ####
AU,local,+61 8 5550 ####
AU,local,+61 8 7010 ####
AU,mobile,+61 491 570 006
AU,mobile,+61 491 570 156
AU,mobile,+61 491 570 157
AU,mobile,+61 491 570 158
AU,mobile,+61 491 570 159
AU,mobile,+61 491 570 110
AU,mobile,+61 491 570 313
AU,mobile,+61 491 570 737
AU,mobile,+61 491 571 266
AU,mobile,+61 491 571 491
AU,mobile,+61 491 571 804
AU,mobile,+61 491 572 549
AU,mobile,+61 491 572 665
AU,mobile,+61 491 572 983
AU,mobile,+61 491 573 770
AU,mobile,+61 491 573 087
AU,mobile,+61 491 574 118
AU,mobile,+61 491 574 632
AU,mobile,+61 491 575 254
AU,mobile,+61 491 575 789
AU,mobile,+61 491 576 398
AU,mobile,+61 491 576 801
AU,mobile,+61 491 577 426
AU,mobile,+61 491 577 644
AU,mobile,+61 491 578 957
AU,mobile,+61 491 578 148
AU,mobile,+61 491 578 888
AU,mobile,+61 491 579 212
AU,mobile,+61 491 579 760
AU,mobile,+61 491 579 455
AU,toll_free,+61 1800 160 401
AU,toll_free,+61 1800 975 707
AU,toll_free,+61 1800 975 708
AU,toll_free,+61 1800 975 709
AU,toll_free,+61 1800 975 710
AU,toll_free,+61 1800 975 711
BA,local,+387 51 330 ###
BA,local,+387 31 707 ###
BA,local,+387 38 799 ###
BA,local,+387 49 718 ###
BA,local,+387 55 935 ###
BA,local,+387 59 814 ###
BA,local,+387 37 226 ###
BA,local,+387 53 380 ###
BA,local,+387 54 854 ###
BA,local,+387 57 935 ###
BA,local,+387 34 930 ###
BA,local,+387 32 257 ###
BB,local,+1 246 520 6###
BB,local,+1 246 521 0###
BB,local,+1 246 521 6###
BB,local,+1 246 757 5###
BB,local,+1 246 621 7###
BB,local,+1 246 520 1###
BB,local,+1 246 919 7###
BB,local,+1 246 271 8###
BB,local,+1 246 573 2###
BB,local,+1 246 521 3###
BB,local,+1 246 521 9###
BB,local,+1 246 626 4###
BD,mobile,+880 660 6131###
BD,mobile,+880 1107 332###
BD,mobile,+880 383 9536###
BD,mobile,+880 1320 779###
BD,mobile,+880 440 2718###
BD,mobile,+880 1603 823###
BE,local,+32 4 261 3# ##
BE,local,+32 80 63 3# ##
BE,local,+32 67 99 5# ##
BE,local,+32 71 12 7# ##
BE,local,+32 2 826 2# ##
BE,local,+32 10 25 5# ##
BE,local,+32 9 295 8# ##
BE,local,+32 2 720 1# ##
BE,local,+32 3 711 0# ##
BE,local,+32 3 531 1# ##
BE,local,+32 3 362 2# ##
BE,local,+32 86 82 3# ##
BE,mobile,+32 476 13 1# ##
BE,mobile,+32 497 33 2# ##
BE,mobile,+32 465 93 6# ##
BE,mobile,+32 455 39 9# ##
BE,mobile,+32 485 48 7# ##
BE,mobile,+32 453 32 7# ##
BE,toll_free,+32 800 36 ###
BE,toll_free,+32 800 67 ###
BE,toll_free,+32 800 35 ###
BE,toll_free,+32 800 95 ###
BE,toll_free,+32 800 23 ###
BE,toll_free,+32 800 27 ###
BG,local,+359 46 21# ##
BG,local,+359 2 172 ###
BG,local,+359 432 3###
BG,local,+359 62 58# ##
BG,local,+359 2 554 ###
BG,local,+359 91 60# ##
BG,local,+359 2 398 ###
BG,local,+359 86 62# ##
BG,local,+359 2 008 ###
BG,local,+359 81 74# ##
BG,local,+359 703 3###
BG,local,+359 2 916 ###
BG,toll_free,+359 800 20 ###
BG,toll_free,+359 800 59 ###
BG,toll_free,+359 800 41 ###
BG,toll_free,+359 800 60 ###
BG,toll_free,+359 800 83 ###
BG,toll_free,+359 800 72 ###
BJ,mobile,+229 01 92 61 3# ##
BJ,mobile,+229 01 95 53 9# ##
BJ,mobile,+229 01 47 82 5# ##
BJ,mobile,+229 01 96 14 8# ##
BJ,mobile,+229 01 67 55 1# ##
BJ,mobile,+229 01 50 95 8# ##
BM,toll_free,+1 855 555 010#
BM,toll_free,+1 855 555 011#
BO,national,+591 5 0120###
BO,national,+591 5 0486###
BO,national,+591 5 0442###
BO,national,+591 5 0559###
BO,national,+591 5 0401###
BO,national,+591 5 0858###
BR,local,+55 22 5130 9###
BR,local,+55 51 3328 3###
BR,local,+55 38 3365 9###
BR,local,+55 21 3995 3###
BR,local,+55 28 4327 9###
BR,local,+55 27 3207 7###
BR,local,+55 79 4262 1###
BR,local,+55 71 2958 0###
BR,local,+55 19 3381 4###
BR,local,+55 74 3113 0###
BR,local,+55 13 2237 4###
BR,local,+55 55 2108 7###
BR,national,+55 3002 0###
BR,national,+55 4020 4###
BR,national,+55 4864 7###
BR,national,+55 4370 4###
BR,national,+55 3005 9###
BR,national,+55 4864 3###
BR,toll_free,+55 800 60 7###
BR,toll_free,+55 800 21 5###
BR,toll_free,+55 800 18 3###
BR,toll_free,+55 800 83 5###
BR,toll_free,+55 800 41 2###
BR,toll_free,+55 800 83 1###
BS,toll_free,+1 855 555 012#
BS,toll_free,+1 855 555 013#
BW,toll_free,+267 800 1061 ###
BW,toll_free,+267 800 5953 ###
BW,toll_free,+267 800 8127 ###
BW,toll_free,+267 800 9014 ###
BW,toll_free,+267 800 8317 ###
BW,toll_free,+267 800 8203 ###
CA,local,+1 204 555 01##
CA,local,+1 226 555 01##
CA,local,+1 236 555 01##
CA,local,+1 249 555 01##
CA,local,+1 250 555 01##
CA,local,+1 257 555 01##
CA,local,+1 263 555 01##
CA,local,+1 273 555 01##
CA,local,+1 289 555 01##
CA,local,+1 306 555 01##
CA,local,+1 343 555 01##
CA,local,+1 354 555 01##
CA,local,+1 365 555 01##
CA,local,+1 367 555 01##
CA,local,+1 368 555 01##
CA,local,+1 382 555 01##
CA,local,+1 403 555 01##
CA,local,+1 416 555 01##
CA,local,+1 418 555 01##
CA,local,+1 428 555 01##
CA,local,+1 431 555 01##
CA,local,+1 437 555 01##
CA,local,+1 438 555 01##
CA,local,+1 450 555 01##
CA,local,+1 468 555 01##
CA,local,+1 474 555 01##
CA,local,+1 506 555 01##
CA,local,+1 514 555 01##
CA,local,+1 519 555 01##
CA,local,+1 548 555 01##
CA,local,+1 579 555 01##
CA,local,+1 581 555 01##
CA,local,+1 584 555 01##
CA,local,+1 587 555 01##
CA,local,+1 604 555 01##
CA,local,+1 613 555 01##
CA,local,+1 639 555 01##
CA,local,+1 647 555 01##
CA,local,+1 672 555 01##
CA,local,+1 683 555 01##
CA,local,+1 705 555 01##
CA,local,+1 709 555 01##
CA,local,+1 742 555 01##
CA,local,+1 753 555 01##
CA,local,+1 778 555 01##
CA,local,+1 780 555 01##
CA,local,+1 782 555 01##
CA,local,+1 807 555 01##
CA,local,+1 819 555 01##
CA,local,+1 825 555 01##
CA,local,+1 867 555 01##
CA,local,+1 873 555 01##
CA,local,+1 879 555 01##
CA,local,+1 902 555 01##
CA,local,+1 905 555 01##
CA,local,+1 942 555 01##
CA,toll_free,+1 866 555 01##
CD,mobile,+243 991 309 ###
CD,mobile,+243 979 953 ###
CD,mobile,+243 841 825 ###
CD,mobile,+243 982 621 ###
CD,mobile,+243 872 551 ###
CD,mobile,+243 890 395 ###
CH,local,+41 41 061 3# ##
CH,local,+41 27 607 3# ##
CH,local,+41 81 936 5# ##
CH,local,+41 62 953 9# ##
CH,local,+41 55 183 3# ##
CH,local,+41 31 182 5# ##
CH,local,+41 61 317 2# ##
CH,local,+41 52 293 0# ##
CH,local,+41 43 203 9# ##
CH,local,+41 44 654 0# ##
CH,local,+41 22 730 2# ##
CH,local,+41 24 275 7# ##
CH,mobile,+41 72 061 3# ##
CH,mobile,+41 68 607 3# ##
CH,mobile,+41 73 953 9# ##
CH,mobile,+41 77 182 5# ##
CH,mobile,+41 69 554 3# ##
CH,mobile,+41 76 406 0# ##
CL,local,+56 600 121 ###
CL,local,+56 809 836 ###
CL,local,+56 600 958 ###
CL,local,+56 809 639 ###
CL,local,+56 600 308 ###
CL,local,+56 600 902 ###
CL,local,+56 600 137 ###
CL,local,+56 600 054 ###
CL,local,+56 600 798 ###
CL,local,+56 600 199 ###
CL,local,+56 600 808 ###
CL,local,+56 600 847 ###
CL,mobile,+56 35 130 9###
CL,mobile,+56 2 1982 1###
CL,mobile,+56 33 365 9###
CL,mobile,+56 2 3314 5###
CL,mobile,+56 2 6469 3###
CL,mobile,+56 64 207 7###
CL,national,+56 44 120 6###
CL,national,+56 44 486 0###
CL,national,+56 44 442 1###
CL,national,+56 44 559 5###
CL,national,+56 44 401 8###
CL,national,+56 44 858 3###
CL,toll_free,+56 800 206 ###
CL,toll_free,+56 800 595 ###
CL,toll_free,+56 800 412 ###
CL,toll_free,+56 800 601 ###
CL,toll_free,+56 800 831 ###
CL,toll_free,+56 800 720 ###
CM,local,+237 2 33 20 6# ##
CM,local,+237 2 22 86 0# ##
CM,local,+237 2 22 42 1# ##
CM,local,+237 2 33 59 5# ##
CM,local,+237 2 22 01 8# ##
CM,local,+237 2 22 58 3# ##
CM,local,+237 2 33 41 2# ##
CM,local,+237 2 33 60 1# ##
CM,local,+237 2 33 83 1# ##
CM,local,+237 2 22 52 9# ##
CM,local,+237 2 33 72 0# ##
CM,local,+237 2 33 00 2# ##
CO,local,+57 601 8309###
CO,local,+57 601 0551###
CO,local,+57 601 0332###
CO,local,+57 601 0278###
CO,local,+57 601 3217###
CO,local,+57 601 0433###
CO,local,+57 602 2108###
CO,local,+57 607 6339###
CO,local,+57 601 0550###
CO,local,+57 601 0142###
CO,local,+57 608 5383###
CO,local,+57 608 4233###
CO,toll_free,+57 1 800 1206###
CO,toll_free,+57 1 800 4860###
CO,toll_free,+57 1 800 4421###
CO,toll_free,+57 1 800 5595###
CO,toll_free,+57 1 800 4018###
CO,toll_free,+57 1 800 8583###
CR,national,+506 5100 2###
CR,national,+506 2001 3###
CR,national,+506 2103 9###
CR,national,+506 4018 3###
CR,national,+506 4412 1###
CR,national,+506 4529 0###
CY,local,+357 24 613###
CY,local,+357 26 733###
CY,local,+357 23 593###
CY,local,+357 22 539###
CY,local,+357 25 548###
CY,local,+357 22 332###
CY,local,+357 23 562###
CY,local,+357 24 725###
CY,local,+357 26 543###
CY,local,+357 25 983###
CY,local,+357 22 718###
CY,local,+357 23 148###
CY,national,+357 77 206###
CY,national,+357 50 860###
CY,national,+357 50 421###
CY,national,+357 77 595###
CY,national,+357 50 018###
CY,national,+357 50 583###
CY,toll_free,+357 80 012###
CY,toll_free,+357 80 048###
CY,toll_free,+357 80 044###
CY,toll_free,+357 80 055###
CY,toll_free,+357 80 040###
CY,toll_free,+357 80 085###
CZ,local,+420 483 130 ###
CZ,local,+420 246 073 ###
CZ,local,+420 512 159 ###
CZ,local,+420 373 995 ###
CZ,local,+420 288 356 ###
CZ,local,+420 411 271 ###
CZ,local,+420 498 262 ###
CZ,local,+420 312 039 ###
CZ,local,+420 469 120 ###
CZ,local,+420 295 543 ###
CZ,local,+420 585 055 ###
CZ,local,+420 217 302 ###
CZ,mobile,+420 719 613 ###
CZ,mobile,+420 706 086 ###
CZ,mobile,+420 605 182 ###
CZ,mobile,+420 791 823 ###
CZ,mobile,+420 774 931 ###
CZ,mobile,+420 732 633 ###
CZ,national,+420 973 313 ###
CZ,national,+420 954 607 ###
CZ,national,+420 954 215 ###
CZ,national,+420 972 399 ###
CZ,national,+420 954 183 ###
CZ,national,+420 958 835 ###
CZ,toll_free,+420 800 120 ###
CZ,toll_free,+420 800 486 ###
CZ,toll_free,+420 800 442 ###
CZ,toll_free,+420 800 559 ###
CZ,toll_free,+420 800 401 ###
CZ,toll_free,+420 800 858 ###
DE,local,+49 30 23125###
DE,local,+49 69 90009###
DE,local,+49 40 66969###
DE,local,+49 221 4710###
DE,local,+49 89 99998###
DE,mobile,+49 15410 061###
DE,mobile,+49 162 93659###
DE,mobile,+49 174 43931###
DE,mobile,+49 15539 536###
DE,mobile,+49 162 62077###
DE,mobile,+49 174 75055###
DK,local,+45 82 41 3# ##
DK,local,+45 21 63 7# ##
DK,local,+45 57 61 5# ##
DK,local,+45 38 29 9# ##
DK,local,+45 93 69 6# ##
DK,local,+45 77 32 0# ##
DK,local,+45 81 92 5# ##
DK,local,+45 98 42 3# ##
DK,local,+45 30 80 0# ##
DK,local,+45 46 12 9# ##
DK,local,+45 96 47 7# ##
DK,local,+45 47 95 4# ##
DK,mobile,+45 82 91 1# ##
DK,mobile,+45 38 93 1# ##
DK,mobile,+45 69 26 3# ##
DK,mobile,+45 57 93 6# ##
DK,mobile,+45 64 95 5# ##
DK,mobile,+45 34 24 6# ##
DK,toll_free,+45 80 12 0# ##
DK,toll_free,+45 80 48 6# ##
DK,toll_free,+45 80 44 2# ##
DK,toll_free,+45 80 55 9# ##
DK,toll_free,+45 80 40 1# ##
DK,toll_free,+45 80 85 8# ##
DZ,local,+213 46 13 0# ##
DZ,local,+213 40 53 9# ##
DZ,local,+213 37 82 5# ##
DZ,local,+213 41 14 8# ##
DZ,local,+213 13 58 0# ##
DZ,local,+213 34 60 3# ##
DZ,local,+213 44 01 1# ##
DZ,local,+213 49 95 6# ##
DZ,local,+213 14 73 7# ##
DZ,local,+213 16 86 3# ##
DZ,local,+213 43 37 8# ##
DZ,local,+213 32 95 5# ##
EC,local,+593 4 330 9###
EC,local,+593 7 528 3###
EC,local,+593 3 765 9###
EC,local,+593 2 379 6###
EC,local,+593 3 407 7###
EC,local,+593 2 525 6###
EC,local,+593 4 626 2###
EC,local,+593 4 451 2###
EC,local,+593 7 380 0###
EC,local,+593 5 301 9###
EC,local,+593 6 293 1###
EC,local,+593 5 298 2###
EC,mobile,+593 96 313 0###
EC,mobile,+593 97 939 9###
EC,mobile,+593 93 218 2###
EC,mobile,+593 95 848 2###
EC,mobile,+593 99 239 5###
EC,mobile,+593 98 125 9###
EC,toll_free,+593 1800 061 ###
EC,toll_free,+593 1700 127 ###
EC,toll_free,+593 1800 953 ###
EC,toll_free,+593 1700 317 ###
EC,toll_free,+593 1800 014 ###
EC,toll_free,+593 1700 203 ###
EE,local,+372 483 1###
EE,local,+372 763 3###
EE,local,+372 642 1###
EE,local,+372 463 9###
EE,local,+372 443 2###
EE,local,+372 475 6###
EE,local,+372 681 2###
EE,local,+372 886 0###
EE,local,+372 792 5###
EE,local,+372 320 2###
EE,local,+372 745 7###
EE,local,+372 601 6###
EE,mobile,+372 564 1###
EE,mobile,+372 553 9###
EE,mobile,+372 518 8###
EE,mobile,+372 503 7###
EE,mobile,+372 527 1###
EE,mobile,+372 564 4###
EE,toll_free,+372 8009 ###
EE,toll_free,+372 8007 ###
EE,toll_free,+372 8004 ###
EE,toll_free,+372 8002 ###
EE,toll_free,+372 8008 ###
EE,toll_free,+372 8006 ###
EG,local,+20 13 2607###
EG,local,+20 65 2077###
EG,local,+20 96 2621###
EG,local,+20 50 5406###
EG,local,+20 84 3501###
EG,local,+20 55 9566###
EG,local,+20 15 6442###
EG,local,+20 82 1782###
EG,local,+20 62 6259###
EG,local,+20 57 5487###
EG,local,+20 40 5855###
EG,local,+20 2 19020###
ES,local,+34 956 31 3# ##
ES,local,+34 851 93 6# ##
ES,local,+34 969 08 7# ##
ES,local,+34 400 20 3# ##
ES,local,+34 823 03 2# ##
ES,local,+34 972 78 2# ##
ES,local,+34 883 23 3# ##
ES,local,+34 866 59 5# ##
ES,local,+34 831 05 6# ##
ES,local,+34 943 17 8# ##
ES,local,+34 939 18 3# ##
ES,local,+34 815 41 2# ##
ES,national,+34 511 20 6# ##
ES,national,+34 514 86 0# ##
ES,national,+34 514 42 1# ##
ES,national,+34 515 59 5# ##
ES,national,+34 514 01 8# ##
ES,national,+34 518 58 3# ##
ES,toll_free,+34 900 206 ###
ES,toll_free,+34 800 860 ###
ES,toll_free,+34 800 421 ###
ES,toll_free,+34 900 595 ###
ES,toll_free,+34 800 018 ###
ES,toll_free,+34 800 583 ###
FI,local,+358 15 27###
FI,local,+358 14 56###
FI,local,+358 16 17###
FI,local,+358 9 004###
FI,local,+358 8 835###
FI,local,+358 9 289###
FI,local,+358 17 41###
FI,local,+358 8 603###
FI,local,+358 13 84###
FI,local,+358 19 66###
FI,local,+358 9 199###
FI,local,+358 8 724###
FI,mobile,+358 45 3283###
FI,mobile,+358 42 2796###
FI,mobile,+358 47 0382###
FI,mobile,+358 48 7806###
FI,mobile,+358 50 7001###
FI,mobile,+358 41 5817###
FI,national,+358 75 08262###
FI,national,+358 606 3172###
FI,national,+358 20 55439###
FI,national,+358 708 8831###
FI,national,+358 3 060192###
FI,national,+358 10 58555###
FI,toll_free,+358 800 59###
FI,toll_free,+358 800 83###
FI,toll_free,+358 800 44###
FI,toll_free,+358 800 23###
FI,toll_free,+358 800 16###
FI,toll_free,+358 800 45###
FR,local,+33 1 99 00 ## ##
FR,local,+33 2 61 91 ## ##
FR,local,+33 3 53 01 ## ##
FR,local,+33 4 65 71 ## ##
FR,local,+33 5 36 49 ## ##
FR,national,+33 808 61 3# ##
FR,national,+33 808 73 3# ##
FR,national,+33 806 59 3# ##
FR,national,+33 809 53 9# ##
FR,national,+33 807 33 2# ##
FR,national,+33 806 56 2# ##
FR,toll_free,+33 802 61 3# ##
FR,toll_free,+33 805 73 3# ##
FR,toll_free,+33 801 59 3# ##
FR,toll_free,+33 805 53 9# ##
FR,toll_free,+33 800 33 2# ##
FR,toll_free,+33 801 56 2# ##
GB,local,+44 113 496 0###
GB,local,+44 114 496 0###
GB,local,+44 116 496 0###
GB,local,+44 117 496 0###
GB,local,+44 118 496 0###
GB,local,+44 121 496 0###
GB,local,+44 131 496 0###
GB,local,+44 141 496 0###
GB,local,+44 151 496 0###
GB,local,+44 161 496 0###
GB,local,+44 20 7946 0###
GB,local,+44 191 498 0###
GB,local,+44 28 9649 6###
GB,local,+44 29 2018 0###
GB,mobile,+44 7516 313###
GB,mobile,+44 7457 132###
GB,mobile,+44 7700 015###
GB,mobile,+44 7838 536###
GB,mobile,+44 7952 512###
GB,mobile,+44 7139 800###
GB,national,+44 306 999 0###
GB,toll_free,+44 808 157 0###
GD,local,+1 473 800 2###
GD,local,+1 473 231 3###
GD,local,+1 473 636 2###
GD,local,+1 473 386 9###
GD,local,+1 473 328 8###
GD,local,+1 473 459 3###
GD,local,+1 473 758 1###
GD,local,+1 473 269 0###
GD,local,+1 473 938 8###
GD,local,+1 473 638 0###
GD,local,+1 473 800 4###
GD,local,+1 473 938 4###
GE,local,+995 436 13 0# ##
GE,local,+995 366 73 3# ##
GE,local,+995 342 15 9# ##
GE,local,+995 479 53 9# ##
GE,local,+995 32 133 2# ##
GE,local,+995 446 18 2# ##
GE,local,+995 491 25 5# ##
GE,local,+995 374 03 8# ##
GE,local,+995 417 03 9# ##
GE,local,+995 427 83 1# ##
GE,local,+995 354 85 5# ##
GE,local,+995 342 35 6# ##
GE,toll_free,+995 800 12 0# ##
GE,toll_free,+995 800 48 6# ##
GE,toll_free,+995 800 44 2# ##
GE,toll_free,+995 800 55 9# ##
GE,toll_free,+995 800 40 1# ##
GE,toll_free,+995 800 85 8# ##
GF,local,+594 808 13 3# ##
GF,local,+594 594 90 3# ##
GF,local,+594 594 11 3# ##
GF,local,+594 807 53 9# ##
GF,local,+594 594 80 8# ##
GF,local,+594 594 80 3# ##
GF,local,+594 806 71 2# ##
GF,local,+594 809 48 6# ##
GF,local,+594 809 72 5# ##
GF,local,+594 594 80 9# ##
GF,local,+594 808 03 5# ##
GF,local,+594 806 29 2# ##
GH,mobile,+233 59 713 0###
GH,mobile,+233 24 673 3###
GH,mobile,+233 23 856 2###
GH,mobile,+233 50 171 8###
GH,mobile,+233 29 338 2###
GH,mobile,+233 53 358 0###
GH,national,+233 32 701 3###
GH,national,+233 31 811 3###
GH,national,+233 34 313 9###
GH,national,+233 35 252 5###
GH,national,+233 37 718 2###
GH,national,+233 30 825 1###
GN,mobile,+224 626 13 1# ##
GN,mobile,+224 658 60 7# ##
GN,mobile,+224 605 93 6# ##
GN,mobile,+224 660 18 3# ##
GN,mobile,+224 630 39 5# ##
GN,mobile,+224 613 50 1# ##
GR,local,+30 2724 130###
GR,local,+30 21 4807 3###
GR,local,+30 2441 159###
GR,local,+30 2271 995###
GR,local,+30 2894 327###
GR,local,+30 2653 207###
GR,local,+30 2377 201###
GR,local,+30 2544 956###
GR,local,+30 2753 182###
GR,local,+30 281 593 0###
GR,local,+30 2226 958###
GR,local,+30 2661 931###
HK,mobile,+852 6043 0###
HK,mobile,+852 4063 2###
HK,mobile,+852 7072 6###
HK,mobile,+852 8495 3###
HK,mobile,+852 4761 7###
HK,mobile,+852 7104 2###
HK,toll_free,+852 800 120 ###
HK,toll_free,+852 800 486 ###
HK,toll_free,+852 800 442 ###
HK,toll_free,+852 800 559 ###
HK,toll_free,+852 800 401 ###
HK,toll_free,+852 800 858 ###
HN,local,+504 2515 1###
HN,local,+504 2255 0###
HN,local,+504 2885 1###
HN,local,+504 2784 5###
HN,local,+504 2690 8###
HN,local,+504 2444 1###
HN,local,+504 2885 3###
HN,local,+504 2580 0###
HN,local,+504 2791 3###
HN,local,+504 2647 9###
HN,local,+504 2213 3###
HN,local,+504 2448 5###
HR,local,+385 1 8607 ###
HR,local,+385 1 4215 ###
HR,local,+385 1 0183 ###
HR,local,+385 1 5835 ###
HR,local,+385 34 217 ###
HR,local,+385 23 551 ###
HR,local,+385 35 019 ###
HR,local,+385 1 1730 ###
HR,local,+385 1 6275 ###
HR,local,+385 1 3164 ###
HR,local,+385 22 737 ###
HR,local,+385 1 2624 ###
HR,toll_free,+385 805 95 ###
HR,toll_free,+385 808 35 ###
HR,toll_free,+385 804 47 ###
HR,toll_free,+385 802 35 ###
HR,toll_free,+385 801 62 ###
HR,toll_free,+385 804 58 ###
HU,local,+36 88 313 ###
HU,local,+36 1 460 7###
HU,local,+36 42 215 ###
HU,local,+36 73 995 ###
HU,local,+36 93 327 ###
HU,local,+36 68 835 ###
HU,local,+36 82 182 ###
HU,local,+36 89 826 ###
HU,local,+36 85 255 ###
HU,local,+36 94 303 ###
HU,local,+36 26 958 ###
HU,local,+36 32 912 ###
HU,mobile,+36 31 061 3###
HU,mobile,+36 50 607 3###
HU,mobile,+36 70 215 9###
HU,mobile,+36 30 127 1###
HU,mobile,+36 20 293 0###
HU,mobile,+36 31 953 9###
HU,national,+36 38 120 6###
HU,national,+36 38 486 0###
HU,national,+36 38 442 1###
HU,national,+36 38 559 5###
HU,national,+36 38 401 8###
HU,national,+36 38 858 3###
HU,toll_free,+36 68 090 6###
HU,toll_free,+36 68 099 5###
HU,toll_free,+36 68 021 2###
HU,toll_free,+36 68 090 1###
HU,toll_free,+36 68 023 1###
HU,toll_free,+36 68 022 0###
ID,local,+62 917 21###
ID,local,+62 61 172###
ID,local,+62 383 83###
ID,local,+62 528 22###
ID,local,+62 365 00###
ID,local,+62 21 500###
ID,local,+62 22 208###
ID,local,+62 702 93###
ID,local,+62 414 81###
ID,local,+62 462 92###
ID,local,+62 291 75###
ID,local,+62 261 32###
ID,toll_free,+62 800 482###
ID,toll_free,+62 177 739###
ID,toll_free,+62 800 988###
ID,toll_free,+62 177 248###
ID,toll_free,+62 177 767###
ID,toll_free,+62 800 083###
IE,local,+353 56 613 1###
IE,local,+353 65 365 9###
IE,local,+353 21 539 9###
IE,local,+353 53 148 2###
IE,local,+353 1 8725 5###
IE,local,+353 23 203 9###
IE,local,+353 66 060 3###
IE,local,+353 74 350 1###
IE,local,+353 46 601 9###
IE,local,+353 1 3247 7###
IE,local,+353 1 5700 8###
IE,local,+353 1 1632 3###
IE,mobile,+353 89 113 0###
IE,mobile,+353 82 286 0###
IE,mobile,+353 83 427 1###
IE,mobile,+353 85 212 0###
IE,mobile,+353 87 301 1###
IE,mobile,+353 88 983 1###
IL,local,+972 8 013 1###
IL,local,+972 2 336 5###
IL,local,+972 2 933 2###
IL,local,+972 2 206 0###
IL,local,+972 4 250 1###
IL,local,+972 4 756 6###
IL,local,+972 3 778 2###
IL,local,+972 3 643 8###
IL,local,+972 2 859 5###
IL,local,+972 2 178 0###
IL,local,+972 2 655 5###
IL,local,+972 9 302 0###
IL,mobile,+972 55 771 3###
IL,mobile,+972 58 585 6###
IL,mobile,+972 51 051 2###
IL,mobile,+972 53 035 8###
IL,mobile,+972 52 063 2###
IL,mobile,+972 54 783 1###
IL,toll_free,+972 1 800 061 ###
IL,toll_free,+972 1 801 953 ###
IL,toll_free,+972 1 809 127 ###
IL,toll_free,+972 1 800 014 ###
IL,toll_free,+972 1 800 317 ###
IL,toll_free,+972 1 801 203 ###
IN,mobile,+91 67401 32###
IN,mobile,+91 73181 93###
IN,mobile,+91 16013 56###
IN,mobile,+91 62778 51###
IN,mobile,+91 97239 58###
IN,mobile,+91 88993 11###
IQ,local,+964 50 313 ###
IQ,local,+964 1 860 7###
IQ,local,+964 1 421 5###
IQ,local,+964 1 018 3###
IQ,local,+964 1 583 5###
IQ,local,+964 21 718 ###
IQ,local,+964 32 826 ###
IQ,local,+964 1 173 0###
IQ,local,+964 1 627 5###
IQ,local,+964 1 316 4###
IQ,local,+964 1 262 4###
IQ,local,+964 1 741 4###
IS,local,+354 872 2###
IS,local,+354 468 0###
IS,local,+354 486 9###
IS,local,+354 590 8###
IS,local,+354 572 1###
IS,local,+354 505 2###
IS,local,+354 456 2###
IS,local,+354 421 3###
IS,local,+354 411 5###
IS,local,+354 438 6###
IS,local,+354 564 4###
IS,local,+354 442 0###
IS,toll_free,+354 802 6###
IS,toll_free,+354 805 7###
IS,toll_free,+354 802 5###
IS,toll_free,+354 808 5###
IS,toll_free,+354 801 3###
IS,toll_free,+354 801 7###
IT,local,+39 031 15###
IT,local,+39 0122 0###
IT,local,+39 02 460###
IT,local,+39 0831 4###
IT,local,+39 06 699###
IT,local,+39 0588 1###
IT,local,+39 0973 5###
IT,local,+39 0442 6###
IT,local,+39 0734 0###
IT,local,+39 031 27###
IT,local,+39 02 223###
IT,local,+39 0831 2###
IT,mobile,+39 430 613 1###
IT,mobile,+39 373 283 7###
IT,mobile,+39 323 659 3###
IT,mobile,+39 332 796 9###
IT,mobile,+39 386 207 7###
IT,mobile,+39 311 271 8###
IT,toll_free,+39 803 ###
JM,local,+1 658 555 01##
JP,local,+81 857 13 0###
JP,local,+81 143 32 8###
JP,local,+81 564 36 5###
JP,local,+81 6 7953 6###
JP,local,+81 243 27 9###
JP,local,+81 46 220 7###
JP,local,+81 736 18 2###
JP,local,+81 125 26 2###
JP,local,+81 957 55 1###
JP,local,+81 575 03 8###
JP,local,+81 59 239 5###
JP,local,+81 833 39 3###
JP,national,+81 570 120 ###
JP,national,+81 570 486 ###
JP,national,+81 570 442 ###
JP,national,+81 570 559 ###
JP,national,+81 570 401 ###
JP,national,+81 570 858 ###
JP,toll_free,+81 800 414 3###
JP,toll_free,+81 800 944 4###
JP,toll_free,+81 800 710 4###
JP,toll_free,+81 800 444 3###
JP,toll_free,+81 800 958 9###
JP,toll_free,+81 800 392 1###
KE,local,+254 20 9365###
KE,local,+254 41 8332###
KE,local,+254 40 6207###
KE,local,+254 50 2718###
KE,local,+254 65 7255###
KE,local,+254 62 2930###
KE,local,+254 60 1201###
KE,local,+254 59 8831###
KE,local,+254 66 9566###
KE,local,+254 58 1483###
KE,local,+254 68 6751###
KE,local,+254 52 3755###
KE,mobile,+254 712 613###
KE,mobile,+254 116 733###
KE,mobile,+254 755 539###
KE,mobile,+254 103 207###
KE,mobile,+254 784 271###
KE,mobile,+254 796 148###
KN,toll_free,+1 855 555 014#
KN,toll_free,+1 855 555 015#
LC,toll_free,+1 855 555 016#
LC,toll_free,+1 855 555 017#
LT,local,+370 5 220 6###
LT,local,+370 316 07###
LT,local,+370 389 53###
LT,local,+370 421 83###
LT,local,+370 441 82###
LT,local,+370 37 317###
LT,local,+370 41 293###
LT,local,+370 345 54###
LT,local,+370 45 483###
LT,local,+370 46 678###
LT,local,+370 5 242 1###
LT,local,+370 380 29###
LT,mobile,+370 612 06###
LT,mobile,+370 648 60###
LT,mobile,+370 655 95###
LT,mobile,+370 685 83###
LT,mobile,+370 696 01###
LT,mobile,+370 604 65###
LT,national,+370 707 20 ###
LT,national,+370 706 86 ###
LT,national,+370 706 42 ###
LT,national,+370 707 59 ###
LT,national,+370 706 01 ###
LT,national,+370 706 58 ###
LT,toll_free,+370 802 20 ###
LT,toll_free,+370 800 86 ###
LT,toll_free,+370 800 42 ###
LT,toll_free,+370 802 59 ###
LT,toll_free,+370 800 01 ###
LT,toll_free,+370 800 58 ###
LU,local,+352 35 0# ##
LU,local,+352 80 3# ##
LU,local,+352 90 8# ##
LU,local,+352 81 4# ##
LU,local,+352 32 1# ##
LU,local,+352 28 0# ##
LU,local,+352 99 1# ##
LU,local,+352 83 1# ##
LU,local,+352 36 0# ##
LU,local,+352 51 7# ##
LU,local,+352 41 4# ##
LU,local,+352 26 3# ##
LU,national,+352 20 18 6# ##
LU,national,+352 20 14 2# ##
LU,national,+352 20 10 1# ##
LU,national,+352 20 15 8# ##
LU,national,+352 20 97 1# ##
LU,national,+352 20 15 2# ##
LU,toll_free,+352 800 12 ###
LU,toll_free,+352 800 48 ###
LU,toll_free,+352 800 44 ###
LU,toll_free,+352 800 55 ###
LU,toll_free,+352 800 40 ###
LU,toll_free,+352 800 85 ###
LV,local,+371 61 206 ###
LV,local,+371 64 860 ###
LV,local,+371 65 595 ###
LV,local,+371 68 583 ###
LV,local,+371 69 601 ###
LV,local,+371 60 465 ###
LV,local,+371 67 627 ###
LV,local,+371 63 671 ###
LV,local,+371 66 292 ###
LV,local,+371 62 429 ###
LV,local,+371 64 421 ###
LV,local,+371 68 412 ###
LV,toll_free,+371 80 120 ###
LV,toll_free,+371 80 486 ###
LV,toll_free,+371 80 442 ###
LV,toll_free,+371 80 559 ###
LV,toll_free,+371 80 401 ###
LV,toll_free,+371 80 858 ###
MC,toll_free,+377 90 10 6# ##
MC,toll_free,+377 80 08 6# ##
MC,toll_free,+377 80 04 2# ##
MC,toll_free,+377 90 59 5# ##
MC,toll_free,+377 80 00 1# ##
MC,toll_free,+377 80 05 8# ##
MD,toll_free,+373 800 12###
MD,toll_free,+373 800 48###
MD,toll_free,+373 800 44###
MD,toll_free,+373 800 55###
MD,toll_free,+373 800 40###
MD,toll_free,+373 800 85###
ML,local,+223 40 13 0# ##
ML,local,+223 20 71 3# ##
ML,local,+223 44 93 9# ##
ML,local,+223 21 83 9# ##
ML,local,+223 20 73 3# ##
ML,local,+223 40 42 6# ##
ML,local,+223 21 26 5# ##
ML,local,+223 44 61 1# ##
ML,local,+223 20 74 3# ##
ML,local,+223 20 73 2# ##
ML,local,+223 20 22 7# ##
ML,local,+223 20 21 7# ##
MO,mobile,+853 6804 3###
MO,mobile,+853 6595 9###
MO,mobile,+853 6603 2###
MO,mobile,+853 6323 0###
MO,mobile,+853 6297 0###
MO,mobile,+853 6800 5###
MQ,local,+596 976 78 6# ##
MQ,local,+596 596 00 3# ##
MQ,local,+596 947 77 3# ##
MQ,local,+596 806 33 7# ##
MQ,local,+596 598 95 5# ##
MQ,local,+596 947 77 2# ##
MQ,local,+596 806 71 2# ##
MQ,local,+596 976 78 1# ##
MQ,local,+596 596 52 5# ##
MQ,local,+596 806 93 3# ##
MQ,local,+596 947 76 9# ##
MQ,local,+596 598 90 2# ##
MT,toll_free,+356 8004 2###
MT,toll_free,+356 8000 2###
MT,toll_free,+356 8007 5###
MT,toll_free,+356 8006 4###
MT,toll_free,+356 8007 6###
MT,toll_free,+356 8006 8###
MU,mobile,+230 7013 0###
MU,mobile,+230 5429 7###
MU,mobile,+230 7303 9###
MU,mobile,+230 5275 5###
MU,mobile,+230 5509 5###
MU,mobile,+230 5871 5###
MX,local,+52 201 302 9###
MX,local,+52 201 448 1###
MX,local,+52 201 468 9###
MX,local,+52 201 519 6###
MX,local,+52 200 993 3###
MX,local,+52 201 223 4###
MX,local,+52 200 327 5###
MX,local,+52 201 297 0###
MX,local,+52 201 433 7###
MX,local,+52 201 354 0###
MX,local,+52 200 024 9###
MX,local,+52 200 660 8###
MX,mobile,+52 828 613 1###
MX,mobile,+52 228 073 3###
MX,mobile,+52 588 215 9###
MX,mobile,+52 391 995 3###
MX,mobile,+52 983 327 9###
MX,mobile,+52 734 207 7###
MX,toll_free,+52 888 206 1###
MX,toll_free,+52 800 860 7###
MX,toll_free,+52 800 421 5###
MX,toll_free,+52 888 595 3###
MX,toll_free,+52 800 018 3###
MX,toll_free,+52 800 583 5###
MY,local,+60 4 410 9###
MY,local,+60 4 270 6###
MY,local,+60 9 135 3###
MY,local,+60 7 307 1###
MY,local,+60 9 054 8###
MY,local,+60 84 751 ###
MY,local,+60 7 832 0###
MY,local,+60 6 246 0###
MY,local,+60 87 850 ###
MY,local,+60 89 638 ###
MY,local,+60 7 473 7###
MY,local,+60 7 679 5###
MY,toll_free,+60 1 300 20 6###
MY,toll_free,+60 1 700 86 0###
MY,toll_free,+60 1 800 01 8###
MY,toll_free,+60 1 300 42 1###
MY,toll_free,+60 1 700 59 5###
MY,toll_free,+60 1 800 41 2###
MZ,mobile,+258 84 613 1###
MZ,mobile,+258 89 733 2###
MZ,mobile,+258 83 593 6###
MZ,mobile,+258 82 332 7###
MZ,mobile,+258 85 039 5###
MZ,mobile,+258 87 912 0###
NA,local,+264 62 176 ###
NA,local,+264 64 426 ###
NA,local,+264 65 693 ###
NA,local,+264 67 684 ###
NA,local,+264 66 693 ###
NA,local,+264 61 449 ###
NA,local,+264 63 175 ###
NA,local,+264 62 171 ###
NA,local,+264 65 237 ###
NA,local,+264 64 534 ###
NA,local,+264 66 717 ###
NA,local,+264 61 179 ###
NI,mobile,+505 8201 3###
NI,mobile,+505 5513 2###
NI,mobile,+505 7696 5###
NI,mobile,+505 5893 9###
NI,mobile,+505 6908 3###
NI,mobile,+505 6771 2###
NL,local,+31 320 613 ###
NL,local,+31 117 073 ###
NL,local,+31 74 415 9###
NL,local,+31 566 539 ###
NL,local,+31 412 327 ###
NL,local,+31 78 535 6###
NL,local,+31 20 171 8###
NL,local,+31 317 262 ###
NL,local,+31 577 172 ###
NL,local,+31 46 230 3###
NL,local,+31 345 958 ###
NL,local,+31 525 201 ###
NL,mobile,+31 970 106 13###
NL,mobile,+31 970 595 39###
NL,mobile,+31 970 812 71###
NL,mobile,+31 970 901 48###
NL,mobile,+31 970 831 72###
NL,mobile,+31 970 820 39###
NL,national,+31 88 613 1###
NL,national,+31 87 350 1###
NL,national,+31 84 178 2###
NL,national,+31 88 539 9###
NL,national,+31 87 988 3###
NL,national,+31 84 710 3###
NO,local,+47 35 06 1# ##
NO,local,+47 63 33 2# ##
NO,local,+47 52 93 6# ##
NO,local,+47 38 95 3# ##
NO,local,+47 31 32 7# ##
NO,local,+47 37 83 5# ##
NO,local,+47 51 18 2# ##
NO,local,+47 76 82 6# ##
NO,local,+47 64 25 5# ##
NO,local,+47 77 39 5# ##
NO,local,+47 21 91 2# ##
NO,local,+47 74 43 9# ##
NO,toll_free,+47 801 20 ###
NO,toll_free,+47 800 86 ###
NO,toll_free,+47 800 42 ###
NO,toll_free,+47 801 59 ###
NO,toll_free,+47 800 01 ###
NO,toll_free,+47 800 58 ###
NZ,local,+64 6 813 0###
NZ,local,+64 2 408 6###
NZ,local,+64 9 395 3###
NZ,local,+64 3 418 2###
NZ,local,+64 4 426 2###
NZ,local,+64 3 725 5###
NZ,local,+64 7 795 8###
NZ,local,+64 4 920 1###
NZ,local,+64 9 511 0###
NZ,local,+64 9 631 1###
NZ,local,+64 9 962 2###
NZ,local,+64 6 217 8###
NZ,toll_free,+64 508 073 ###
NZ,toll_free,+64 802 718 ###
NZ,toll_free,+64 508 159 ###
NZ,toll_free,+64 801 725 ###
NZ,toll_free,+64 508 833 ###
NZ,toll_free,+64 508 356 ###
PA,local,+507 832 6###
PA,local,+507 150 0###
PA,local,+507 400 2###
PA,local,+507 211 9###
PA,local,+507 955 8###
PA,local,+507 744 3###
PA,local,+507 842 1###
PA,local,+507 880 1###
PA,local,+507 909 0###
PA,local,+507 286 9###
PA,local,+507 325 2###
PA,local,+507 722 3###
PE,local,+51 56 613###
PE,local,+51 43 123###
PE,local,+51 71 731###
PE,local,+51 76 539###
PE,local,+51 68 713###
PE,local,+51 73 227###
PE,local,+51 65 182###
PE,local,+51 84 255###
PE,local,+51 81 063###
PE,local,+51 1 3958###
PE,local,+51 61 060###
PE,local,+51 74 350###
PE,toll_free,+51 800 12###
PE,toll_free,+51 800 48###
PE,toll_free,+51 800 44###
PE,toll_free,+51 800 55###
PE,toll_free,+51 800 40###
PE,toll_free,+51 800 85###
PH,local,+63 87 310 9###
PH,local,+63 52 283 0###
PH,local,+63 2 4365 3###
PH,local,+63 85 395 3###
PH,local,+63 74 332 9###
PH,local,+63 65 207 9###
PH,local,+63 88 121 9###
PH,local,+63 83 501 0###
PH,local,+63 49 060 2###
PH,local,+63 38 442 7###
PH,local,+63 64 774 4###
PH,local,+63 68 770 8###
PH,mobile,+63 973 309 0###
PH,mobile,+63 813 073 3###
PH,mobile,+63 985 995 3###
PH,mobile,+63 946 182 5###
PH,mobile,+63 968 621 7###
PH,mobile,+63 996 255 1###
PH,toll_free,+63 1800 5 953 9###
PH,toll_free,+63 1800 8 356 2###
PH,toll_free,+63 1800 4 477 5###
PH,toll_free,+63 1800 2 350 1###
PH,toll_free,+63 1800 1 625 9###
PH,toll_free,+63 1800 4 585 5###
PK,local,+92 457 3090###
PK,local,+92 21 22837###
PK,local,+92 58653 99###
PK,local,+92 91 42796###
PK,local,+92 74 98234###
PK,local,+92 843 2087###
PK,local,+92 42 90600###
PK,local,+92 86 87972###
PK,local,+92 856 6830###
PK,local,+92 723 4592###
PK,local,+92 40 28476###
PK,local,+92 546 8124###
PL,local,+48 67 031 3# ##
PL,local,+48 71 155 6# ##
PL,local,+48 33 021 7# ##
PL,local,+48 34 176 1# ##
PL,local,+48 95 012 0# ##
PL,local,+48 47 454 3# ##
PL,local,+48 22 003 2# ##
PL,local,+48 55 137 5# ##
PL,local,+48 46 198 3# ##
PL,local,+48 13 113 9# ##
PL,local,+48 91 198 2# ##
PL,local,+48 32 037 5# ##
PL,mobile,+48 786 131 ###
PL,mobile,+48 211 432 ###
PL,mobile,+48 889 539 ###
PL,mobile,+48 451 271 ###
PL,mobile,+48 531 482 ###
PL,mobile,+48 513 501 ###
PL,toll_free,+48 800 607 ###
PL,toll_free,+48 800 215 ###
PL,toll_free,+48 800 183 ###
PL,toll_free,+48 800 835 ###
PL,toll_free,+48 800 412 ###
PL,toll_free,+48 800 831 ###
PR,local,+1 787 555 01##
PR,local,+1 939 555 01##
PR,toll_free,+1 855 555 018#
PR,toll_free,+1 855 555 019#
PT,local,+351 289 061 ###
PT,local,+351 21 807 3###
PT,local,+351 254 365 ###
PT,local,+351 238 953 ###
PT,local,+351 244 562 ###
PT,local,+351 268 127 ###
PT,local,+351 22 614 8###
PT,local,+351 295 317 ###
PT,local,+351 279 201 ###
PT,local,+351 238 183 ###
PT,local,+351 258 038 ###
PT,local,+351 289 554 ###
PT,mobile,+351 921 390 ###
PT,mobile,+351 609 230 ###
PT,mobile,+351 948 053 ###
PT,mobile,+351 669 230 ###
PT,mobile,+351 169 327 ###
PT,mobile,+351 659 339 ###
PT,national,+351 708 101 ###
PT,national,+351 703 806 ###
PT,national,+351 707 425 ###
PT,national,+351 703 819 ###
PT,national,+351 705 960 ###
PT,national,+351 707 585 ###
QA,national,+974 4202 2###
QA,national,+974 4460 7###
QA,national,+974 4121 5###
QA,national,+974 4018 3###
QA,national,+974 4999 4###
QA,national,+974 4183 5###
RO,local,+40 31 2###
RO,local,+40 21 9###
RO,local,+40 31 5###
RO,local,+40 31 6###
RO,local,+40 31 0###
RO,local,+40 31 7###
RO,local,+40 31 9###
RO,local,+40 31 4###
RO,local,+40 31 3###
RO,local,+40 31 8###
RO,local,+40 31 1###
RO,national,+40 805 061 ###
RO,national,+40 374 607 ###
RO,national,+40 374 215 ###
RO,national,+40 807 953 ###
RO,national,+40 374 183 ###
RO,national,+40 378 835 ###
RO,toll_free,+40 800 120 ###
RO,toll_free,+40 800 486 ###
RO,toll_free,+40 800 442 ###
RO,toll_free,+40 800 559 ###
RO,toll_free,+40 800 401 ###
RO,toll_free,+40 800 858 ###
RU,mobile,+7 937 130 0# ##
RU,mobile,+7 913 328 7# ##
RU,mobile,+7 903 279 9# ##
RU,mobile,+7 954 393 1# ##
RU,mobile,+7 985 055 3# ##
RU,mobile,+7 945 756 9# ##
SD,local,+249 18 631 3###
SD,local,+249 15 460 7###
SD,local,+249 15 421 5###
SD,local,+249 18 539 9###
SD,local,+249 15 418 3###
SD,local,+249 15 883 5###
SD,local,+249 18 312 7###
SD,local,+249 18 782 6###
SD,local,+249 18 331 7###
SD,local,+249 15 829 3###
SD,local,+249 18 320 3###
SD,local,+249 18 591 2###
SE,local,+46 31 390 06 ##
SE,local,+46 40 628 04 ##
SE,local,+46 8 465 004 ##
SE,local,+46 980 31 92 ##
SE,mobile,+46 70 174 06 1#
SE,mobile,+46 70 174 06 2#
SE,mobile,+46 70 174 06 3#
SE,mobile,+46 70 174 06 4#
SE,mobile,+46 70 174 06 5#
SE,mobile,+46 70 174 06 6#
SE,mobile,+46 70 174 06 7#
SE,mobile,+46 70 174 06 8#
SE,mobile,+46 70 174 06 9#
SE,national,+46 10 361 3# ##
SE,national,+46 10 873 3# ##
SE,national,+46 10 259 3# ##
SE,national,+46 10 853 9# ##
SE,national,+46 10 133 2# ##
SE,national,+46 10 256 2# ##
SE,toll_free,+46 20 20# ##
SE,toll_free,+46 20 83# ##
SE,toll_free,+46 20 45# ##
SE,toll_free,+46 20 23# ##
SE,toll_free,+46 20 17# ##
SE,toll_free,+46 20 62# ##
SG,local,+65 6931 3###
SG,local,+65 6621 3###
SG,local,+65 6893 9###
SG,local,+65 6725 0###
SG,local,+65 6406 2###
SG,local,+65 6291 2###
SG,local,+65 6013 3###
SG,local,+65 6541 1###
SG,local,+65 6340 6###
SG,local,+65 6194 6###
SG,local,+65 6621 9###
SG,local,+65 6922 6###
SG,national,+65 7000 1206 ###
SG,national,+65 7000 4860 ###
SG,national,+65 7000 4421 ###
SG,national,+65 7000 5595 ###
SG,national,+65 7000 4018 ###
SG,national,+65 7000 8583 ###
SI,local,+386 4 831 3# ##
SI,local,+386 5 332 8# ##
SI,local,+386 7 336 5# ##
SI,local,+386 7 220 7# ##
SI,local,+386 4 212 7# ##
SI,local,+386 2 282 3# ##
SI,local,+386 4 491 2# ##
SI,local,+386 5 550 5# ##
SI,local,+386 4 650 1# ##
SI,local,+386 1 869 9# ##
SI,local,+386 4 788 3# ##
SI,local,+386 1 460 0# ##
SI,toll_free,+386 80 59###
SI,toll_free,+386 80 83###
SI,toll_free,+386 80 44###
SI,toll_free,+386 80 23###
SI,toll_free,+386 80 16###
SI,toll_free,+386 80 45###
SK,local,+421 2 16 ###
SK,local,+421 2 17 ###
SK,toll_free,+421 800 120 ###
SK,toll_free,+421 800 486 ###
SK,toll_free,+421 800 442 ###
SK,toll_free,+421 800 559 ###
SK,toll_free,+421 800 401 ###
SK,toll_free,+421 800 858 ###
SV,local,+503 2733 0###
SV,local,+503 2869 5###
SV,local,+503 2378 2###
SV,local,+503 2675 5###
SV,local,+503 2923 9###
SV,local,+503 2147 3###
SV,local,+503 2213 7###
SV,local,+503 2590 1###
SV,local,+503 2474 4###
SV,local,+503 2790 0###
SV,local,+503 2890 2###
SV,local,+503 2646 0###
TC,toll_free,+1 844 555 010#
TC,toll_free,+1 844 555 011#
TH,local,+66 39 313 ###
TH,local,+66 10 607 ###
TH,local,+66 73 936 ###
TH,local,+66 56 399 ###
TH,local,+66 42 327 ###
TH,local,+66 76 562 ###
TH,local,+66 2 812 7###
TH,local,+66 34 395 ###
TH,local,+66 52 912 ###
TH,local,+66 16 554 ###
TH,local,+66 19 477 ###
TH,local,+66 38 406 ###
TH,mobile,+66 67 253 0###
TH,mobile,+66 14 867 3###
TH,mobile,+66 63 712 5###
TH,mobile,+66 66 725 1###
TH,mobile,+66 61 398 0###
TH,mobile,+66 85 549 3###
TH,toll_free,+66 1800 206 ###
TH,toll_free,+66 1800 595 ###
TH,toll_free,+66 1800 412 ###
TH,toll_free,+66 1800 601 ###
TH,toll_free,+66 1800 831 ###
TH,toll_free,+66 1800 720 ###
TN,local,+216 72 613 ###
TN,local,+216 81 200 ###
TN,local,+216 75 539 ###
TN,local,+216 32 182 ###
TN,local,+216 76 148 ###
TN,local,+216 30 958 ###
TN,local,+216 70 291 ###
TN,local,+216 77 350 ###
TN,local,+216 79 956 ###
TN,local,+216 31 832 ###
TN,local,+216 74 700 ###
TN,local,+216 73 449 ###
TT,toll_free,+1 844 555 012#
TT,toll_free,+1 844 555 013#
UA,local,+380 57 313 0###
UA,local,+380 3633 28###
UA,local,+380 692 159 ###
UA,local,+380 4639 95###
UA,local,+380 3756 20###
UA,local,+380 5318 25###
UA,local,+380 652 930 ###
UA,local,+380 412 039 ###
UA,local,+380 5191 20###
UA,local,+380 3243 93###
UA,local,+380 5540 60###
UA,local,+380 5488 31###
UA,mobile,+380 77 613 1###
UA,mobile,+380 79 086 0###
UA,mobile,+380 97 995 3###
UA,mobile,+380 39 127 1###
UA,mobile,+380 50 014 8###
UA,mobile,+380 99 201 9###
UA,national,+380 89 361 3###
UA,national,+380 89 786 0###
UA,national,+380 89 259 3###
UA,national,+380 89 759 5###
UA,national,+380 89 901 8###
UA,national,+380 89 256 2###
UA,toll_free,+380 800 331 ###
UA,toll_free,+380 800 382 ###
UA,toll_free,+380 800 439 ###
UA,toll_free,+380 800 200 ###
UA,toll_free,+380 800 823 ###
UA,toll_free,+380 800 160 ###
UG,local,+256 36 1330###
UG,local,+256 2024 00###
UG,local,+256 45 3953###
UG,local,+256 31 4862###
UG,local,+256 32 9101###
UG,local,+256 43 5010###
UG,local,+256 498 811###
UG,local,+256 30 8385###
UG,local,+256 34 8636###
UG,local,+256 35 9573###
UG,local,+256 37 0088###
UG,local,+256 46 7540###
UG,toll_free,+256 800 361###
UG,toll_free,+256 800 273###
UG,toll_free,+256 800 159###
UG,toll_free,+256 800 353###
UG,toll_free,+256 800 233###
UG,toll_free,+256 800 156###
US,local,+1 201 555 01##
US,local,+1 202 555 01##
US,local,+1 203 555 01##
US,local,+1 205 555 01##
US,local,+1 206 555 01##
US,local,+1 207 555 01##
US,local,+1 208 555 01##
US,local,+1 209 555 01##
US,local,+1 210 555 01##
US,local,+1 212 555 01##
US,local,+1 213 555 01##
US,local,+1 214 555 01##
US,local,+1 215 555 01##
US,local,+1 216 555 01##
US,local,+1 217 555 01##
US,local,+1 218 555 01##
US,local,+1 219 555 01##
US,local,+1 220 555 01##
US,local,+1 223 555 01##
US,local,+1 224 555 01##
US,local,+1 225 555 01##
US,local,+1 227 555 01##
US,local,+1 228 555 01##
US,local,+1 229 555 01##
US,local,+1 231 555 01##
US,local,+1 234 555 01##
US,local,+1 235 555 01##
US,local,+1 239 555 01##
US,local,+1 240 555 01##
US,local,+1 248 555 01##
US,local,+1 251 555 01##
US,local,+1 252 555 01##
US,local,+1 253 555 01##
US,local,+1 254 555 01##
US,local,+1 256 555 01##
US,local,+1 260 555 01##
US,local,+1 262 555 01##
US,local,+1 267 555 01##
US,local,+1 269 555 01##
US,local,+1 270 555 01##
US,local,+1 272 555 01##
US,local,+1 274 555 01##
US,local,+1 276 555 01##
US,local,+1 279 555 01##
US,local,+1 281 555 01##
US,local,+1 283 555 01##
US,local,+1 301 555 01##
US,local,+1 302 555 01##
US,local,+1 303 555 01##
US,local,+1 304 555 01##
US,local,+1 305 555 01##
US,local,+1 307 555 01##
US,local,+1 308 555 01##
US,local,+1 309 555 01##
US,local,+1 310 555 01##
US,local,+1 312 555 01##
US,local,+1 313 555 01##
US,local,+1 314 555 01##
US,local,+1 315 555 01##
US,local,+1 316 555 01##
US,local,+1 317 555 01##
US,local,+1 318 555 01##
US,local,+1 319 555 01##
US,local,+1 320 555 01##
US,local,+1 321 555 01##
US,local,+1 323 555 01##
US,local,+1 324 555 01##
US,local,+1 325 555 01##
US,local,+1 326 555 01##
US,local,+1 327 555 01##
US,local,+1 329 555 01##
US,local,+1 330 555 01##
US,local,+1 331 555 01##
US,local,+1 332 555 01##
US,local,+1 334 555 01##
US,local,+1 336 555 01##
US,local,+1 337 555 01##
US,local,+1 339 555 01##
US,local,+1 341 555 01##
US,local,+1 346 555 01##
US,local,+1 347 555 01##
US,local,+1 350 555 01##
US,local,+1 351 555 01##
US,local,+1 352 555 01##
US,local,+1 353 555 01##
US,local,+1 360 555 01##
US,local,+1 361 555 01##
US,local,+1 363 555 01##
US,local,+1 364 555 01##
US,local,+1 369 555 01##
US,local,+1 380 555 01##
US,local,+1 385 555 01##
US,local,+1 386 555 01##
US,local,+1 401 555 01##
US,local,+1 402 555 01##
US,local,+1 404 555 01##
US,local,+1 405 555 01##
US,local,+1 406 555 01##
US,local,+1 407 555 01##
US,local,+1 408 555 01##
US,local,+1 409 555 01##
US,local,+1 410 555 01##
US,local,+1 412 555 01##
US,local,+1 413 555 01##
US,local,+1 414 555 01##
US,local,+1 415 555 01##
US,local,+1 417 555 01##
US,local,+1 419 555 01##
US,local,+1 423 555 01##
US,local,+1 424 555 01##
US,local,+1 425 555 01##
US,local,+1 430 555 01##
US,local,+1 432 555 01##
US,local,+1 434 555 01##
US,local,+1 435 555 01##
US,local,+1 440 555 01##
US,local,+1 442 555 01##
US,local,+1 443 555 01##
US,local,+1 445 555 01##
US,local,+1 447 555 01##
US,local,+1 448 555 01##
US,local,+1 458 555 01##
US,local,+1 463 555 01##
US,local,+1 464 555 01##
US,local,+1 469 555 01##
US,local,+1 470 555 01##
US,local,+1 472 555 01##
US,local,+1 475 555 01##
US,local,+1 478 555 01##
US,local,+1 479 555 01##
US,local,+1 480 555 01##
US,local,+1 484 555 01##
US,local,+1 501 555 01##
US,local,+1 502 555 01##
US,local,+1 503 555 01##
US,local,+1 504 555 01##
US,local,+1 505 555 01##
US,local,+1 507 555 01##
US,local,+1 508 555 01##
US,local,+1 509 555 01##
US,local,+1 510 555 01##
US,local,+1 512 555 01##
US,local,+1 513 555 01##
US,local,+1 515 555 01##
US,local,+1 516 555 01##
US,local,+1 517 555 01##
US,local,+1 518 555 01##
US,local,+1 520 555 01##
US,local,+1 530 555 01##
US,local,+1 531 555 01##
US,local,+1 534 555 01##
US,local,+1 539 555 01##
US,local,+1 540 555 01##
US,local,+1 541 555 01##
US,local,+1 551 555 01##
US,local,+1 557 555 01##
US,local,+1 559 555 01##
US,local,+1 561 555 01##
US,local,+1 562 555 01##
US,local,+1 563 555 01##
US,local,+1 564 555 01##
US,local,+1 567 555 01##
US,local,+1 570 555 01##
US,local,+1 571 555 01##
US,local,+1 572 555 01##
US,local,+1 573 555 01##
US,local,+1 574 555 01##
US,local,+1 575 555 01##
US,local,+1 580 555 01##
US,local,+1 582 555 01##
US,local,+1 585 555 01##
US,local,+1 586 555 01##
US,local,+1 601 555 01##
US,local,+1 602 555 01##
US,local,+1 603 555 01##
US,local,+1 605 555 01##
US,local,+1 606 555 01##
US,local,+1 607 555 01##
US,local,+1 608 555 01##
US,local,+1 609 555 01##
US,local,+1 610 555 01##
US,local,+1 612 555 01##
US,local,+1 614 555 01##
US,local,+1 615 555 01##
US,local,+1 616 555 01##
US,local,+1 617 555 01##
US,local,+1 618 555 01##
US,local,+1 619 555 01##
US,local,+1 620 555 01##
US,local,+1 623 555 01##
US,local,+1 626 555 01##
US,local,+1 628 555 01##
US,local,+1 629 555 01##
US,local,+1 630 555 01##
US,local,+1 631 555 01##
US,local,+1 636 555 01##
US,local,+1 640 555 01##
US,local,+1 641 555 01##
US,local,+1 645 555 01##
US,local,+1 646 555 01##
US,local,+1 650 555 01##
US,local,+1 651 555 01##
US,local,+1 656 555 01##
US,local,+1 657 555 01##
US,local,+1 659 555 01##
US,local,+1 660 555 01##
US,local,+1 661 555 01##
US,local,+1 662 555 01##
US,local,+1 667 555 01##
US,local,+1 669 555 01##
US,local,+1 678 555 01##
US,local,+1 680 555 01##
US,local,+1 681 555 01##
US,local,+1 682 555 01##
US,local,+1 686 555 01##
US,local,+1 689 555 01##
US,local,+1 701 555 01##
US,local,+1 702 555 01##
US,local,+1 703 555 01##
US,local,+1 704 555 01##
US,local,+1 706 555 01##
US,local,+1 707 555 01##
US,local,+1 708 555 01##
US,local,+1 712 555 01##
US,local,+1 713 555 01##
US,local,+1 714 555 01##
US,local,+1 715 555 01##
US,local,+1 716 555 01##
US,local,+1 717 555 01##
US,local,+1 718 555 01##
US,local,+1 719 555 01##
US,local,+1 720 555 01##
US,local,+1 724 555 01##
US,local,+1 725 555 01##
US,local,+1 726 555 01##
US,local,+1 727 555 01##
US,local,+1 728 555 01##
US,local,+1 730 555 01##
US,local,+1 731 555 01##
US,local,+1 732 555 01##
US,local,+1 734 555 01##
US,local,+1 737 555 01##
US,local,+1 738 555 01##
US,local,+1 740 555 01##
US,local,+1 743 555 01##
US,local,+1 747 555 01##
US,local,+1 748 555 01##
US,local,+1 754 555 01##
US,local,+1 757 555 01##
US,local,+1 760 555 01##
US,local,+1 762 555 01##
US,local,+1 763 555 01##
US,local,+1 765 555 01##
US,local,+1 769 555 01##
US,local,+1 770 555 01##
US,local,+1 771 555 01##
US,local,+1 772 555 01##
US,local,+1 773 555 01##
US,local,+1 774 555 01##
US,local,+1 775 555 01##
US,local,+1 779 555 01##
US,local,+1 781 555 01##
US,local,+1 785 555 01##
US,local,+1 786 555 01##
US,local,+1 801 555 01##
US,local,+1 802 555 01##
US,local,+1 803 555 01##
US,local,+1 804 555 01##
US,local,+1 805 555 01##
US,local,+1 806 555 01##
US,local,+1 808 555 01##
US,local,+1 810 555 01##
US,local,+1 812 555 01##
US,local,+1 813 555 01##
US,local,+1 814 555 01##
US,local,+1 815 555 01##
US,local,+1 816 555 01##
US,local,+1 817 555 01##
US,local,+1 818 555 01##
US,local,+1 820 555 01##
US,local,+1 821 555 01##
US,local,+1 826 555 01##
US,local,+1 828 555 01##
US,local,+1 830 555 01##
US,local,+1 831 555 01##
US,local,+1 832 555 01##
US,local,+1 835 555 01##
US,local,+1 838 555 01##
US,local,+1 839 555 01##
US,local,+1 840 555 01##
US,local,+1 843 555 01##
US,local,+1 845 555 01##
US,local,+1 847 555 01##
US,local,+1 848 555 01##
US,local,+1 850 555 01##
US,local,+1 854 555 01##
US,local,+1 856 555 01##
US,local,+1 857 555 01##
US,local,+1 858 555 01##
US,local,+1 859 555 01##
US,local,+1 860 555 01##
US,local,+1 862 555 01##
US,local,+1 863 555 01##
US,local,+1 864 555 01##
US,local,+1 865 555 01##
US,local,+1 870 555 01##
US,local,+1 872 555 01##
US,local,+1 878 555 01##
US,local,+1 901 555 01##
US,local,+1 903 555 01##
US,local,+1 904 555 01##
US,local,+1 906 555 01##
US,local,+1 907 555 01##
US,local,+1 908 555 01##
US,local,+1 909 555 01##
US,local,+1 910 555 01##
US,local,+1 912 555 01##
US,local,+1 913 555 01##
US,local,+1 914 555 01##
US,local,+1 915 555 01##
US,local,+1 916 555 01##
US,local,+1 917 555 01##
US,local,+1 918 555 01##
US,local,+1 919 555 01##
US,local,+1 920 555 01##
US,local,+1 925 555 01##
US,local,+1 928 555 01##
US,local,+1 929 555 01##
US,local,+1 930 555 01##
US,local,+1 931 555 01##
US,local,+1 934 555 01##
US,local,+1 936 555 01##
US,local,+1 937 555 01##
US,local,+1 938 555 01##
US,local,+1 940 555 01##
US,local,+1 941 555 01##
US,local,+1 943 555 01##
US,local,+1 945 555 01##
US,local,+1 947 555 01##
US,local,+1 948 555 01##
US,local,+1 949 555 01##
US,local,+1 951 555 01##
US,local,+1 952 555 01##
US,local,+1 954 555 01##
US,local,+1 956 555 01##
US,local,+1 959 555 01##
US,local,+1 970 555 01##
US,local,+1 971 555 01##
US,local,+1 972 555 01##
US,local,+1 973 555 01##
US,local,+1 975 555 01##
US,local,+1 978 555 01##
US,local,+1 979 555 01##
US,local,+1 980 555 01##
US,local,+1 983 555 01##
US,local,+1 984 555 01##
US,local,+1 985 555 01##
US,local,+1 986 555 01##
US,local,+1 989 555 01##
US,toll_free,+1 800 555 01##
US,toll_free,+1 888 555 01##
US,toll_free,+1 877 555 01##
VC,toll_free,+1 844 555 014#
VC,toll_free,+1 844 555 015#
VE,toll_free,+58 800 1206###
VE,toll_free,+58 800 4860###
VE,toll_free,+58 800 4421###
VE,toll_free,+58 800 5595###
VE,toll_free,+58 800 4018###
VE,toll_free,+58 800 8583###
VG,toll_free,+1 844 555 016#
VG,toll_free,+1 844 555 017#
VI,local,+1 340 555 01##
VI,toll_free,+1 844 555 018#
VI,toll_free,+1 844 555 019#
YT,local,+262 269 62 6# ##
YT,local,+262 268 94 6# ##
YT,local,+262 268 94 2# ##
YT,local,+262 269 80 5# ##
YT,local,+262 268 94 1# ##
YT,local,+262 268 98 8# ##
YT,local,+262 269 06 2# ##
YT,local,+262 269 15 0# ##
YT,local,+262 269 06 1# ##
YT,local,+262 268 98 2# ##
YT,local,+262 269 07 0# ##
YT,local,+262 269 70 2# ##
ZA,local,+27 42 613 1###
ZA,local,+27 20 330 0###
ZA,local,+27 56 995 3###
ZA,local,+27 24 302 0###
ZA,local,+27 15 182 5###
ZA,local,+27 28 148 2###
ZA,local,+27 13 958 0###
ZA,local,+27 51 291 2###
ZA,local,+27 52 087 0###
ZA,local,+27 54 540 6###
ZA,local,+27 27 350 1###
ZA,local,+27 39 988 3###
ZA,mobile,+27 87 310 3###
ZA,mobile,+27 61 483 6###
ZA,mobile,+27 74 474 6###
ZA,mobile,+27 50 075 4###
ZA,mobile,+27 19 210 4###
ZA,mobile,+27 84 801 0###
ZA,national,+27 86 160 7###
ZA,national,+27 86 121 5###
ZA,national,+27 86 118 3###
ZA,national,+27 86 183 5###
ZA,national,+27 86 141 2###
ZA,national,+27 86 183 1###
ZA,toll_free,+27 80 120 6###
ZA,toll_free,+27 80 486 0###
ZA,toll_free,+27 80 442 1###
ZA,toll_free,+27 80 559 5###
ZA,toll_free,+27 80 401 8###
ZA,toll_free,+27 80 858 3###`;
