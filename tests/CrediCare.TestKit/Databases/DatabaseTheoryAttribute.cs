using Xunit;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace CrediCare.TestKit.Databases;

/// <summary>
/// A test that takes a <see cref="DatabaseEngine"/> and is run, and named, once for each engine. One that this machine
/// does not have is skipped by name.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("CrediCare.TestKit.Databases.DatabaseTheoryDiscoverer", "CrediCare.TestKit")]
public sealed class DatabaseTheoryAttribute : FactAttribute
{
    /// <summary>For what an embedded engine does not have.</summary>
    public bool ServersOnly { get; set; }

    /// <summary>For what takes long and is the same on each engine but for the engine's own work.</summary>
    public bool EmbeddedInLongFormOnly { get; set; }
}

/// <summary>Makes one test case for each engine.</summary>
public sealed class DatabaseTheoryDiscoverer(IMessageSink messages) : IXunitTestCaseDiscoverer
{
    public IEnumerable<IXunitTestCase> Discover(
        ITestFrameworkDiscoveryOptions discoveryOptions,
        ITestMethod testMethod,
        IAttributeInfo factAttribute
    )
    {
        var display = discoveryOptions.MethodDisplayOrDefault();
        var displayOptions = discoveryOptions.MethodDisplayOptionsOrDefault();
        var serversOnly = factAttribute.GetNamedArgument<bool>(nameof(DatabaseTheoryAttribute.ServersOnly));
        var embeddedIsLong =
            factAttribute.GetNamedArgument<bool>(nameof(DatabaseTheoryAttribute.EmbeddedInLongFormOnly)) && !FileFuzz.IsLong;
        foreach (var engine in Enum.GetValues<DatabaseEngine>().Where(engine => engine != DatabaseEngine.Sqlite || !serversOnly))
        {
            object[] arguments = [engine];
            yield return WhyNot(engine, embeddedIsLong) is { } reason
                ? new XunitSkippedDataRowTestCase(messages, display, displayOptions, testMethod, reason, arguments)
                : new XunitTestCase(messages, display, displayOptions, testMethod, arguments);
        }
    }

    private static string? WhyNot(DatabaseEngine engine, bool embeddedIsLong) =>
        engine switch
        {
            DatabaseEngine.SqlServer => SqlServerSeat.WhyNot,
            DatabaseEngine.Sqlite when embeddedIsLong => "In the long form only: ./test.sh --long.",
            _ => null,
        };
}
