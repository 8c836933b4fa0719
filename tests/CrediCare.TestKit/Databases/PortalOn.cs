namespace CrediCare.TestKit.Databases;

/// <summary>The whole site on a test's database instead of a file of its own; the first start writes the demo people there.</summary>
/// <param name="database">The test's.</param>
/// <param name="connecting">What the site's connections have beside; in the words of the engine.</param>
public sealed class PortalOn(TestDatabase database, string connecting = "") : PortalFactory(fromTemplate: false)
{
    protected override IEnumerable<KeyValuePair<string, string>> Settings =>
        [
            new("Database:Provider", database.Engine.ToString()),
            new("ConnectionStrings:Portal", $"{database.ConnectionString};{connecting}"),
        ];
}
