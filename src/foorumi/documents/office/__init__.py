"""Papers as files of word processors, since municipalities finish their documents in one."""
