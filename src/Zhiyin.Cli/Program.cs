Console.Error.WriteLine("zhiyin");
return 0;
