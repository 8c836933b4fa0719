using CrediCare.Domain.Creditors;

namespace CrediCare.Domain.Tests.Creditors;

public class CustomerApplicationTests
{
    private static readonly DateTime Now = new(2026, 11, 23, 11, 0, 0, DateTimeKind.Utc);
    private static readonly Guid Caseworker = Guid.CreateVersion7();

    private readonly CustomerApplication _application = CustomerApplication.Submit(
        "key",
        new Applicant(
            "Granli Bygg AS",
            "310000078",
            PostalAddress.Unknown,
            "97102233550",
            true,
            "Kari Granli",
            "kari@granli.example",
            "+4741234567",
            "nb",
            null,
            null,
            null
        ),
        null,
        AcceptedTerms.Of("1", "Teksten", "Kari Granli", Now),
        Now
    );

    [Fact]
    public void AQuestion_IsAnsweredOnce_AndItWaitsForUsAgain()
    {
        Assert.True(_application.AskBack("Hvor mange saker?", Caseworker, Now).Succeeded);
        Assert.Equal(CustomerApplicationState.AskedBack, _application.State);

        Assert.True(_application.Answer("Omtrent ti.", Now.AddHours(1)).Succeeded);

        Assert.Equal(CustomerApplicationState.Waiting, _application.State);
        Assert.Equal(CustomerApplicationRefusal.NothingAsked, _application.Answer("Nei, elleve.", Now.AddHours(2)).Refusal);
        Assert.Equal(["Hvor mange saker?", "Omtrent ti."], _application.Words.Select(word => word.Text));
        Assert.Equal([Caseworker, null], _application.Words.Select(word => word.CaseworkerUserId));
    }

    [Fact]
    public void WhatIsDecided_StaysDecided()
    {
        var creditor = Guid.CreateVersion7();
        Assert.True(_application.Approve(creditor, Now).Succeeded);

        Assert.Equal(
            [
                CustomerApplicationRefusal.AlreadyDecided,
                CustomerApplicationRefusal.AlreadyDecided,
                CustomerApplicationRefusal.AlreadyDecided,
                CustomerApplicationRefusal.AlreadyDecided,
            ],
            new[]
            {
                _application.Approve(Guid.CreateVersion7(), Now).Refusal,
                _application.Reject("Nei.", Caseworker, Now).Refusal,
                _application.AskBack("Hva?", Caseworker, Now).Refusal,
                _application.Answer("Slik.", Now).Refusal,
            }.OfType<CustomerApplicationRefusal>()
        );
        Assert.Equal((CustomerApplicationState.Approved, creditor), (_application.State, _application.CreditorId));
        Assert.Empty(_application.Words);
    }

    [Fact]
    public void ANo_KeepsItsReason()
    {
        Assert.True(_application.Reject("Firmaet er slettet.", Caseworker, Now).Succeeded);

        Assert.Equal(CustomerApplicationState.Rejected, _application.State);
        Assert.Equal("Firmaet er slettet.", Assert.Single(_application.Words).Text);
        Assert.False(_application.IsOpen);
    }

    [Fact]
    public void AcceptedTerms_CarryTheHashOfTheTextAsShown()
    {
        // printf 'Teksten' | sha256sum
        Assert.Equal("3BED822F57800306B94B3951FE22B1639E051238AD7FB10EE6605DD077E9E0A7", _application.Terms.TextHash);
        Assert.NotEqual(_application.Terms.TextHash, AcceptedTerms.Of("1", "Teksten ", "Kari Granli", Now).TextHash);
    }
}
