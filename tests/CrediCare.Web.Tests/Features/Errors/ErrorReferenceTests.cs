using CrediCare.Web.Features.Errors;
using Microsoft.AspNetCore.Http;

namespace CrediCare.Web.Tests.Features.Errors;

public class ErrorReferenceTests
{
    [Fact]
    public void TheSameRequest_HasOneReferenceThatCanBeReadAloud()
    {
        var request = new DefaultHttpContext { TraceIdentifier = "0HN1:00000001" };

        var reference = ErrorReference.Of(request);

        Assert.Matches("^[0-9A-HJKMNP-TV-Z]{2}-[0-9A-HJKMNP-TV-Z]{4}$", reference);
        Assert.Equal(reference, ErrorReference.Of(request));
        Assert.NotEqual(reference, ErrorReference.Of(new DefaultHttpContext { TraceIdentifier = "0HN1:00000002" }));
    }

    [Fact]
    public async Task TypedValues_AreKeptWithoutPasswordsAndTokens()
    {
        var context = new DefaultHttpContext();
        context.Request.ContentType = "application/x-www-form-urlencoded";
        context.Request.Form = new FormCollection(
            new()
            {
                ["Purpose"] = "Service på snøsmelteanlegg",
                ["Password"] = "hemmelig",
                ["Debtor.BirthNumber"] = "15857050093",
                ["Debtor.Postcode"] = "0459",
                ["__RequestVerificationToken"] = "abc",
                ["Objects"] = "true",
                ["Empty"] = " ",
            }
        );

        Assert.Equal(["Service på snøsmelteanlegg", "0459"], await TypedValues.OfAsync(context.Request, CancellationToken.None));
    }
}
