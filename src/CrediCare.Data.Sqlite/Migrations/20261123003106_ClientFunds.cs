using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CrediCare.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class ClientFunds : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "ClientFundsDays",
                columns: table => new
                {
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ClosedAtUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Entries = table.Column<int>(type: "INTEGER", nullable: false),
                    Differences = table.Column<int>(type: "INTEGER", nullable: false),
                    BankSaysOre = table.Column<long>(type: "INTEGER", nullable: true),
                    BankSaidByUserId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Explanation = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    ExplainedByUserId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    ExplainedAtUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    AcknowledgedByUserId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    AcknowledgedAtUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Waits = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    AgencyFeesOre = table.Column<long>(type: "INTEGER", nullable: false),
                    AgencyVatOre = table.Column<long>(type: "INTEGER", nullable: false),
                    BankOre = table.Column<long>(type: "INTEGER", nullable: false),
                    CreditorsOre = table.Column<long>(type: "INTEGER", nullable: false),
                    CreditorsOweOre = table.Column<long>(type: "INTEGER", nullable: false),
                    DebtorsOre = table.Column<long>(type: "INTEGER", nullable: false),
                    DebtorsOweOre = table.Column<long>(type: "INTEGER", nullable: false),
                    DifferenceOre = table.Column<long>(type: "INTEGER", nullable: false),
                    DifferenceSoFarOre = table.Column<long>(type: "INTEGER", nullable: false),
                    FilesInOre = table.Column<long>(type: "INTEGER", nullable: false),
                    FilesOutOre = table.Column<long>(type: "INTEGER", nullable: false),
                    LedgerInOre = table.Column<long>(type: "INTEGER", nullable: false),
                    LedgerOutOre = table.Column<long>(type: "INTEGER", nullable: false),
                    UnidentifiedOre = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ClientFundsDays", x => x.Day);
                    table.ForeignKey(
                        name: "FK_ClientFundsDays_AspNetUsers_AcknowledgedByUserId",
                        column: x => x.AcknowledgedByUserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ClientFundsDays_AspNetUsers_BankSaidByUserId",
                        column: x => x.BankSaidByUserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ClientFundsDays_AspNetUsers_ExplainedByUserId",
                        column: x => x.ExplainedByUserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ClientFundsDifferences",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    SourceId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    AmountOre = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ClientFundsDifferences", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ClientFundsEntries",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Account = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Cause = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    SourceId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    PortfolioId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    CaseId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    AmountOre = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ClientFundsEntries", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "IncomingPaymentBookings",
                columns: table => new
                {
                    TransactionId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    PaymentId = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_IncomingPaymentBookings", x => x.TransactionId);
                    table.ForeignKey(
                        name: "FK_IncomingPaymentBookings_IncomingPayments_PaymentId",
                        column: x => x.PaymentId,
                        principalTable: "IncomingPayments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ReceivedFiles_ReceivedAtUtc",
                table: "ReceivedFiles",
                column: "ReceivedAtUtc");

            migrationBuilder.CreateIndex(
                name: "IX_LedgerEntries_BookedOn_CaseId",
                table: "LedgerEntries",
                columns: new[] { "BookedOn", "CaseId" },
                filter: "\"Kind\" = 'Refund'");

            migrationBuilder.CreateIndex(
                name: "IX_IncomingPayments_ReceivedAtUtc",
                table: "IncomingPayments",
                column: "ReceivedAtUtc");

            migrationBuilder.CreateIndex(
                name: "IX_IncomingPayments_State_SettledAtUtc",
                table: "IncomingPayments",
                columns: new[] { "State", "SettledAtUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_ClientFundsDays_AcknowledgedByUserId",
                table: "ClientFundsDays",
                column: "AcknowledgedByUserId");

            migrationBuilder.CreateIndex(
                name: "IX_ClientFundsDays_BankSaidByUserId",
                table: "ClientFundsDays",
                column: "BankSaidByUserId");

            migrationBuilder.CreateIndex(
                name: "IX_ClientFundsDays_ExplainedByUserId",
                table: "ClientFundsDays",
                column: "ExplainedByUserId");

            migrationBuilder.CreateIndex(
                name: "IX_ClientFundsDays_Waits_Day",
                table: "ClientFundsDays",
                columns: new[] { "Waits", "Day" });

            migrationBuilder.CreateIndex(
                name: "IX_ClientFundsDifferences_Day_Id",
                table: "ClientFundsDifferences",
                columns: new[] { "Day", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_ClientFundsEntries_Account_PortfolioId_CaseId_Day_AmountOre",
                table: "ClientFundsEntries",
                columns: new[] { "Account", "PortfolioId", "CaseId", "Day", "AmountOre" });

            migrationBuilder.CreateIndex(
                name: "IX_ClientFundsEntries_Day_Account_Id",
                table: "ClientFundsEntries",
                columns: new[] { "Day", "Account", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_ClientFundsEntries_SourceId_Cause_Account",
                table: "ClientFundsEntries",
                columns: new[] { "SourceId", "Cause", "Account" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_IncomingPaymentBookings_PaymentId",
                table: "IncomingPaymentBookings",
                column: "PaymentId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ClientFundsDays");

            migrationBuilder.DropTable(
                name: "ClientFundsDifferences");

            migrationBuilder.DropTable(
                name: "ClientFundsEntries");

            migrationBuilder.DropTable(
                name: "IncomingPaymentBookings");

            migrationBuilder.DropIndex(
                name: "IX_ReceivedFiles_ReceivedAtUtc",
                table: "ReceivedFiles");

            migrationBuilder.DropIndex(
                name: "IX_LedgerEntries_BookedOn_CaseId",
                table: "LedgerEntries");

            migrationBuilder.DropIndex(
                name: "IX_IncomingPayments_ReceivedAtUtc",
                table: "IncomingPayments");

            migrationBuilder.DropIndex(
                name: "IX_IncomingPayments_State_SettledAtUtc",
                table: "IncomingPayments");
        }
    }
}
