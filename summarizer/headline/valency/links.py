"""The links of valency.h, in the order of their bits."""
LINKS = ['infinitive', 'that', 'of', 'to', 'for', 'with', 'on', 'in', 'by', 'from', 'up', 'out', 'at', 'into', 'as',
         'about', 'off', 'against', 'down', 'between', 'over', 'through', 'like', 'around', 'under', 'whether', 'away',
         'back']
