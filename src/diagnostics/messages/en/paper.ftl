# Problems of paper (K9xx)

K901 = There is no Japanese font
K902 = No font has “{ $letter }” ({ $number })
K903 = A template for paper gives cause for a warning: { $reason }
K904 = No PDF for all readers can be made: { $reason }
K920 = The typesetter broke off while it was at work on a plan: { $reason }
