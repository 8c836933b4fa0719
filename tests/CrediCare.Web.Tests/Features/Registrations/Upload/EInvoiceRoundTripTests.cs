using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CrediCare.Domain.Amounts;
using CrediCare.Domain.Debtors;
using CrediCare.Domain.EInvoices;
using CrediCare.TestKit;
using CrediCare.TestKit.Databases;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Tests.Features.Registrations.Upload;

/// <summary>Whatever a claim holds, it is the same when it has been written as an e-invoice and sent from the page.</summary>
public sealed class EInvoiceRoundTripTests(PortalFactory factory) : IClassFixture<PortalFactory>
{
    private const int Invoices = 120;
    private static readonly string[] Names =
    [
        "Sagbakken Utemiljø AS",
        "D'Ærlige & Sønner <AS>",
        "Å \"№\" 7 AS",
        "Blåskjær Snekkerverksted",
    ];
    private static readonly string[] Streets = ["Sagbakken 4", "Ågata 7 B", "Postboks 12 & 13"];
    private static readonly (string Code, string City)[] Places =
    [
        ("0155", "Oslo"),
        ("9990", "Båtsfjord"),
        ("0101", "Å i Lofoten"),
    ];

    [Fact]
    public async Task WhatIsWritten_IsWhatIsRegistered()
    {
        var seed = Environment.TickCount;
        var random = new Random(seed);
        var supplier = await factory.WithDatabaseAsync(SomeEInvoice.SupplierAsync);
        var written = Enumerable.Range(1, Invoices).Select(at => Some(at, supplier, random)).ToList();
        using var browser = await factory.SignInAsync(PortalFactory.Creditor);
        var upload = new Uploading(browser);

        var review = await upload.UploadAsync(
            Uploading.Bytes("rundt.zip", Zip.Of([.. written.Select(one => ($"{one.Number}.xml", EInvoiceWriter.Write(one)))]))
        );
        await upload.SendAsync(review);

        var claims = await factory.WithDatabaseAsync(context =>
            context.Registrations.Where(one => one.InvoiceNumber.StartsWith("RT/")).ToDictionaryAsync(one => one.InvoiceNumber)
        );
        var hashes = (
            await factory.WithDatabaseAsync(context => context.Documents.Where(one => one.RegistrationId != null).ToListAsync())
        ).ToLookup(one => one.RegistrationId!.Value, one => one.Sha256);
        Assert.True(claims.Count == Invoices, $"Seed {seed}: {claims.Count} of {Invoices}; {Uploading.Figures(review)}");
        foreach (var one in written)
        {
            var claim = claims[one.Number];
            var customer = one.Customer;
            Assert.Equal(
                (DebtorKind.Company, customer.Name, customer.OrganisationNumber, customer.Email),
                (claim.DebtorKind, claim.DebtorName, claim.DebtorOrganisationNumber, claim.DebtorEmail)
            );
            Assert.Equal(
                (customer.Street, customer.Postcode, customer.City),
                (claim.DebtorAddress.Street, claim.DebtorAddress.Postcode, claim.DebtorAddress.City)
            );
            Assert.Equal(
                (one.IssuedOn, one.DueOn, one.Payable, one.Payable, one.PaymentReference, string.Join(", ", one.Items)),
                (claim.InvoiceDate, (DateOnly?)claim.DueDate, claim.Invoiced, claim.Outstanding, claim.Kid, claim.Description)
            );
            Assert.Equal(
                one.Documents.Select(file => Convert.ToHexStringLower(SHA256.HashData(file.Content)))
                    .Order(StringComparer.Ordinal),
                hashes[claim.Id].Order(StringComparer.Ordinal)
            );
        }
    }

    private static EInvoice Some(int at, string supplier, Random random)
    {
        var issued = new DateOnly(2026, 9, 20).AddDays(-random.Next(200));
        var (postcode, city) = Places[random.Next(Places.Length)];
        return new()
        {
            IsCreditNote = false,
            Number = string.Create(CultureInfo.InvariantCulture, $"RT/{at}"),
            IssuedOn = issued,
            DueOn = issued.AddDays(random.Next(10, 30)),
            Currency = "NOK",
            Payable = new Money(random.NextInt64(100, 90_000_000)),
            PaymentReference = random.Next(2) == 0 ? "2026000113" : null,
            Supplier = new() { OrganisationNumber = random.Next(2) == 0 ? supplier : $"NO{supplier}MVA" },
            Customer = new()
            {
                Name = Names[random.Next(Names.Length)],
                OrganisationNumber = SyntheticNumbers.Organisation(random.Next(9_000_000)),
                Street = Streets[random.Next(Streets.Length)],
                Postcode = postcode,
                City = city,
                Country = "NO",
                Email = random.Next(2) == 0 ? "post@kunde.example" : null,
            },
            Items = [.. new[] { "Timer, rørlegger", "Deler & frakt", "<Kjøring>" }.Take(random.Next(1, 4))],
            Documents =
            [
                .. Enumerable
                    .Range(0, random.Next(3))
                    .Select(file => new EInvoiceDocument($"{at}-{file}.pdf", Encoding.ASCII.GetBytes($"%PDF-1.7 {at} {file}"))),
            ],
        };
    }
}
