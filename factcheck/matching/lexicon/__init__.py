"""What words mean to one who compares officials with reports: subjects, answers, opposites."""
