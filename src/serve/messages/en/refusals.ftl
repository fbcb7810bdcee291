word = Please open the address that kyodo printed, with ?word= in it.
not-there = There is no such page.
late = This took too long and was given up.
broken = The preview has ended.
refused = This request is refused.
