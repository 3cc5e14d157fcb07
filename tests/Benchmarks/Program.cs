using Assistant.Benchmarks;
using BenchmarkDotNet.Running;

// "catalogue FILE" compares retrieval with SQLite's full-text search on the national catalogue; anything else is BenchmarkDotNet's.
if (args is ["catalogue", var catalogue])
{
    return CatalogueComparison.Run(catalogue, Console.Out);
}

BenchmarkSwitcher.FromAssembly(typeof(AnswerBenchmarks).Assembly).Run(args);
return 0;
