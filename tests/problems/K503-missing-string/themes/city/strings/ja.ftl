city-greeting = ようこそ
