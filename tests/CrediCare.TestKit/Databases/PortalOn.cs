namespace CrediCare.TestKit.Databases;

/// <summary>The whole site on a test's database instead of a file of its own; the first start writes the demo people there.</summary>
public sealed class PortalOn(TestDatabase database) : PortalFactory(fromTemplate: false)
{
    protected override IEnumerable<KeyValuePair<string, string>> Settings =>
        [new("Database:Provider", database.Engine.ToString()), new("ConnectionStrings:Portal", database.ConnectionString)];
}
