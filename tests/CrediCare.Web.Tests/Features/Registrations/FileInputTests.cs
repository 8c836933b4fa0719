using System.Net;
using CrediCare.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Tests.Features.Registrations;

/// <summary>Files that are too large, empty, or not what they are called.</summary>
public sealed class FileInputTests(PortalFactory factory) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task ThirtyMegabytes_AreAnsweredOnThePage_AndWhatWasTypedIsKept()
    {
        using var browser = await factory.SignInAsync(PortalFactory.Creditor);
        var step = await new Registering(browser).ToInvoiceAsync();

        var page = await new Registering(browser).FillAsync(
            step,
            Registering.Invoice(("Note", "Se vedlegg")),
            [Files.Pdf("stor.pdf", 30 * 1024 * 1024), Files.Pdf("liten.pdf")]
        );

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains(
            "«stor.pdf» er på 31,5 MB. En fil kan ha inntil 10 MB.",
            page.TextOf("#Files-error"),
            StringComparison.Ordinal
        );
        Assert.Equal("Se vedlegg", page.TextOf("[name='Invoice.Note']"));
        Assert.Contains("liten.pdf", page.TextOf("#documents"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ProgramNamedPdf_IsNotTaken()
    {
        using var browser = await factory.SignInAsync(PortalFactory.Creditor);
        var step = await new Registering(browser).ToInvoiceAsync();

        var page = await new Registering(browser).FillAsync(
            step,
            Registering.Invoice(),
            [Files.Program("faktura.pdf"), new UploadedFile(Files.Field, "tom.pdf", [])]
        );

        Assert.Contains("«faktura.pdf» er ikke en PDF, JPG eller PNG", page.TextOf("ds-error-summary"), StringComparison.Ordinal);
        Assert.Contains("«tom.pdf» er tom", page.TextOf("ds-error-summary"), StringComparison.Ordinal);
        var draft = Registering.DraftOf(step);
        Assert.False(
            await factory.WithDatabaseAsync(context =>
                context.Documents.AnyAsync(one =>
                    context.RegistrationDrafts.Any(other => other.Id == one.DraftId && other.PublicId == draft)
                )
            )
        );
    }
}
