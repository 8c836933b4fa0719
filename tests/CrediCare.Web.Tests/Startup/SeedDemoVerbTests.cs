using CrediCare.Web.Startup.Verbs;
using CrediCare.Web.Tests.Mail;

namespace CrediCare.Web.Tests.Startup;

public sealed class SeedDemoVerbTests
{
    [Theory]
    [InlineData("Production")]
    [InlineData("Staging")]
    [InlineData("")]
    public async Task OutsideDevelopment_NothingIsTouched(string environment)
    {
        // Whatever it reached for beside the environment would not be there.
        var verb = new SeedDemoVerb(null!, null!, null!, new Machine(environment), null!, null!);
        using var output = new StringWriter();

        var exit = await verb.RunAsync(output, default);

        Assert.Equal(1, exit);
        Assert.Contains("for development only", output.ToString(), StringComparison.Ordinal);
    }
}
