"""What notes say: words in their base forms, likeness in meaning, and suggestions that people may take or leave.

Everything here runs on this computer from the files in ``resources/text``, reads them when first asked, and takes its
time: call it off the window's thread. Nothing here decides anything; it only ranks, and says why and how sure it is.
"""
