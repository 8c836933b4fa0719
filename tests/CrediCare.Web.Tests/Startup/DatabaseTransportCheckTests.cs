using CrediCare.Web.Startup;
using CrediCare.Web.Tests.Mail;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace CrediCare.Web.Tests.Startup;

public sealed class DatabaseTransportCheckTests
{
    private const DatabaseProvider Pg = DatabaseProvider.PostgreSql;
    private const DatabaseProvider Sql = DatabaseProvider.SqlServer;

    [Theory]
    [InlineData(Pg, "Host=db.example;Username=portal")]
    [InlineData(Pg, "Host=db.example;SSL Mode=Require")]
    [InlineData(Pg, "Host=db.example;SSL Mode=VerifyCA")]
    [InlineData(Pg, "Host=10.0.0.4;SSL Mode=Disable")]
    [InlineData(Pg, "Host=127.0.0.1,db.example")]
    [InlineData(Pg, "Host=localhost.example")]
    [InlineData(Sql, "Server=db.example;Encrypt=False")]
    [InlineData(Sql, "Server=tcp:db.example,1433;TrustServerCertificate=True")]
    public void AnotherMachine_InTheClearOrUnknown_IsRefusedByName(DatabaseProvider provider, string connection)
    {
        var refused = Check(provider, connection);

        Assert.StartsWith("ConnectionStrings:Portal leads to another machine", refused.FailureMessage, StringComparison.Ordinal);
        Assert.Contains(
            provider == Pg ? "SSL Mode=VerifyFull" : "TrustServerCertificate=False",
            refused.FailureMessage,
            StringComparison.Ordinal
        );
        Assert.True(Check(provider, connection, ownNetwork: true).Succeeded);
        Assert.True(Check(provider, connection, environment: "Development").Succeeded);
    }

    [Theory]
    [InlineData(Pg, "Host=db.example;SSL Mode=VerifyFull")]
    [InlineData(Pg, "Host=db.example,db2.example;SSL Mode=VerifyFull;Root Certificate=/etc/portal/ca.pem")]
    [InlineData(Pg, "Host=127.0.0.1;Port=5433")]
    [InlineData(Pg, "Host=localhost:5432,[::1]:5433,::1")]
    [InlineData(Pg, "Host=/var/run/postgresql")]
    [InlineData(Sql, "Server=db.example")]
    [InlineData(Sql, "Server=tcp:db.example,1433;Encrypt=Strict")]
    [InlineData(Sql, "Server=.\\SQLEXPRESS;Encrypt=False")]
    [InlineData(Sql, "Server=tcp:localhost,1433;TrustServerCertificate=True")]
    [InlineData(DatabaseProvider.Sqlite, "Data Source=/data/credicare.db")]
    public void CheckedCertificate_AndThisMachine_AreTaken(DatabaseProvider provider, string connection) =>
        Assert.True(Check(provider, connection).Succeeded);

    private static ValidateOptionsResult Check(
        DatabaseProvider provider,
        string connection,
        bool ownNetwork = false,
        string environment = "Production"
    ) =>
        new DatabaseTransportCheck(
            new Machine(environment),
            new ConfigurationBuilder().AddInMemoryCollection([new("ConnectionStrings:Portal", connection)]).Build()
        ).Validate(null, new DatabaseOptions { Provider = provider, OwnNetwork = ownNetwork });
}
