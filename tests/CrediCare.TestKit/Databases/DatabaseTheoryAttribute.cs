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
        foreach (var engine in Enum.GetValues<DatabaseEngine>().Where(engine => engine != DatabaseEngine.Sqlite || !serversOnly))
        {
            object[] arguments = [engine];
            yield return engine == DatabaseEngine.SqlServer && SqlServerSeat.WhyNot is { } reason
                ? new XunitSkippedDataRowTestCase(messages, display, displayOptions, testMethod, reason, arguments)
                : new XunitTestCase(messages, display, displayOptions, testMethod, arguments);
        }
    }
}
