# 言葉
contents: もくじ
