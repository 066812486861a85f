"""A window of Qt and nothing else: what the program's first paint is measured against."""

import sys

from PySide6.QtWidgets import QApplication, QMainWindow

app = QApplication([])
window = QMainWindow()
window.resize(784, 752)  # what ours is bounded to on the offscreen platform's screen
window.show()
sys.exit(app.exec())
