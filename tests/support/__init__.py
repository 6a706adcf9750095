"""What tests share: the folders, the check, a browser, a server, and the pages and states that browser tests visit."""
